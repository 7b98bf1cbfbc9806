import '@fontsource-variable/source-sans-3/wght-italic.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '@fontsource/source-code-pro/latin-400.css'
