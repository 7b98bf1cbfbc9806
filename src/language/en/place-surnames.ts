/** Frequent family names of several languages that gazetteers also have as names of places. Folded. */
export const PLACE_SURNAMES: ReadonlySet<string> = new Set(
  `smith johnson williams jones brown davis miller wilson moore taylor anderson thomas jackson harris thompson robinson
clark lewis lee walker hall allen king wright scott hill green adams baker nelson carter mitchell roberts turner phillips
campbell parker evans edwards collins stewart morris rogers reed cook morgan bell murphy bailey cooper richardson cox howard
ward peterson gray james watson brooks kelly sanders price bennett wood barnes ross henderson coleman jenkins perry powell long
patterson hughes washington butler simmons foster bryant alexander russell griffin hayes myers ford hamilton graham sullivan
wallace woods cole west jordan owens reynolds fisher ellis harrison gibson mcdonald marshall murray freeman wells webb simpson
stevens tucker porter hunter hicks crawford henry boyd mason kennedy warren dixon burns gordon shaw holmes rice robertson hunt
black daniels palmer mills nichols grant knight ferguson rose stone hawkins dunn perkins hudson spencer gardner payne pierce
berry matthews wagner willis ray watkins olson carroll duncan snyder hart cunningham bradley lane andrews harper fox riley
armstrong carpenter weaver greene lawrence elliott sims austin peters kelley franklin lawson fields ryan schmidt carr wheeler
chapman oliver montgomery richards williamson johnston banks meyer bishop mccoy howell morrison hansen fernandez garza harvey
burton nguyen jacobs reid fuller lynch gilbert garrett welch larson frazier burke hanson day moreno bowman fowler chavez
garcia rodriguez martinez hernandez lopez gonzalez gonzales perez sanchez ramirez torres flores rivera gomez diaz cruz morales
reyes gutierrez ortiz ramos ruiz mendoza alvarez castillo romero vasquez herrera medina aguilar vargas castro guzman munoz
mendez salazar soto delgado pena rios rosales guerrero vega espinoza estrada leon duarte ponce cano galan escobar barco barrera
cabrera calderon campos cardenas carrillo contreras cordova cortes cristiani davila dominguez duran espinosa figueroa franco
fuentes gallegos garza ibarra jimenez juarez lara luna maldonado marquez mejia miranda molina montes montoya mora mercado navarro
nunez ochoa olivares orozco pacheco padilla palacios paredes peralta pineda quintero rangel robles rojas rosario rubio salas
salinas sandoval santana santiago serrano silva solis suarez tapia trujillo valdez valencia valenzuela velasco velasquez vera
villa villarreal zamora zapata zuniga rossi russo ferrari romano ricci marino greco conti costa giordano mancini lombardi moretti
muller schneider fischer weber becker hoffmann koch bauer richter klein wolf schroder neumann schwarz braun kruger hartmann lange
ivanov petrov sidorov popov volkov sokolov lebedev kozlov novikov morozov shevchenko kovalenko bondarenko tkachenko kravchenko
silva santos oliveira souza pereira ferreira almeida costa ribeiro carvalho martins lima araujo barbosa rocha`.split(
    /\s+/,
  ),
)
