<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New short…</source>
        <translation>Nuevo short…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Cerrar proyecto</translation>
    </message>
    <message>
        <source>Import media…</source>
        <translation>Importar medios…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>Importar subtítulos…</translation>
    </message>
    <message>
        <source>Export captions…</source>
        <translation>Exportar subtítulos…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Pegar atributos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Eliminar con rizo</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Make what is missing</source>
        <translation>Generar lo que falta</translation>
    </message>
    <message>
        <source>Stop making</source>
        <translation>Detener la generación</translation>
    </message>
    <message>
        <source>Another take of the selection</source>
        <translation>Otra toma de la selección</translation>
    </message>
    <message>
        <source>Lock the selection</source>
        <translation>Bloquear la selección</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Play backwards, faster</source>
        <translation>Reproducir hacia atrás, más rápido</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play, faster</source>
        <translation>Reproducir, más rápido</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Fotograma siguiente</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Fotograma anterior</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>Un segundo adelante</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>Un segundo atrás</translation>
    </message>
    <message>
        <source>Previous edit</source>
        <translation>Corte anterior</translation>
    </message>
    <message>
        <source>Next edit</source>
        <translation>Corte siguiente</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Ir al inicio</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ir al final</translation>
    </message>
    <message>
        <source>In point here</source>
        <translation>Punto de entrada aquí</translation>
    </message>
    <message>
        <source>Out point here</source>
        <translation>Punto de salida aquí</translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation>Borrar entrada y salida</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Split all tracks</source>
        <translation>Dividir todas las pistas</translation>
    </message>
    <message>
        <source>Ripple trim start to playhead</source>
        <translation>Acortar el inicio con rizo hasta el cabezal</translation>
    </message>
    <message>
        <source>Ripple trim end to playhead</source>
        <translation>Acortar el final con rizo hasta el cabezal</translation>
    </message>
    <message>
        <source>Trim start to playhead</source>
        <translation>Acortar el inicio hasta el cabezal</translation>
    </message>
    <message>
        <source>Trim end to playhead</source>
        <translation>Acortar el final hasta el cabezal</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Marcador anterior</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Marcador siguiente</translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation>Ajuste automático</translation>
    </message>
    <message>
        <source>Magnetic tracks</source>
        <translation>Pistas magnéticas</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Mostrar todo el vídeo</translation>
    </message>
    <message>
        <source>Nudge a frame left</source>
        <translation>Desplazar un fotograma a la izquierda</translation>
    </message>
    <message>
        <source>Nudge a frame right</source>
        <translation>Desplazar un fotograma a la derecha</translation>
    </message>
    <message>
        <source>Nudge five frames left</source>
        <translation>Desplazar cinco fotogramas a la izquierda</translation>
    </message>
    <message>
        <source>Nudge five frames right</source>
        <translation>Desplazar cinco fotogramas a la derecha</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>Congelar fotograma</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Separar audio</translation>
    </message>
    <message>
        <source>Platform overlay</source>
        <translation>Superposición de plataforma</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guías</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restablecer disposición</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Buscar una acción…</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Import timeline…</source>
        <translation>Importar línea de tiempo…</translation>
    </message>
    <message>
        <source>Export timeline…</source>
        <translation>Exportar línea de tiempo…</translation>
    </message>
    <message>
        <source>Pack into one file…</source>
        <translation>Empaquetar en un archivo…</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>Buscar medios que faltan…</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>Pegar atributos…</translation>
    </message>
    <message>
        <source>Crop on the picture</source>
        <translation>Recortar sobre la imagen</translation>
    </message>
    <message>
        <source>Make missing files again</source>
        <translation>Volver a generar los archivos que faltan</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>Grabar voz en off</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Añadir texto</translation>
    </message>
    <message>
        <source>Compare takes of the selection</source>
        <translation>Comparar tomas de la selección</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versiones…</translation>
    </message>
</context>
<context>
    <name>Attribute</name>
    <message>
        <source>Place and size</source>
        <translation>Posición y tamaño</translation>
    </message>
    <message>
        <source>Opacity and blending</source>
        <translation>Opacidad y fusión</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animación</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>Croma</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Fotogramas clave</translation>
    </message>
    <message>
        <source>Title style</source>
        <translation>Estilo de título</translation>
    </message>
    <message>
        <source>Rotation and mirroring</source>
        <translation>Rotación y reflejo</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>Volume, fades and pan</source>
        <translation>Volumen, fundidos y panorámica</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Caption style</source>
        <translation>Estilo de subtítulos</translation>
    </message>
</context>
<context>
    <name>AttributeMenu</name>
    <message>
        <source>Attributes to paste</source>
        <translation>Atributos que se pegan</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Pegar atributos</translation>
    </message>
    <message>
        <source>From “%1”</source>
        <translation>De «%1»</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Marcar todos</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Desmarcar todos</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
</context>
<context>
    <name>AutomationPage</name>
    <message>
        <source>Let programs on this computer use Shortwright</source>
        <translation>Permitir que los programas de este equipo usen Shortwright</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Copiar token</translation>
    </message>
    <message>
        <source>Scripts, services and agents can make shorts, and read and change the open project: what they change is seen here at once, and can be undone. They have to show the token.</source>
        <translation>Los scripts, servicios y agentes pueden crear shorts y leer y modificar el proyecto abierto: lo que cambian se ve aquí al instante y se puede deshacer. Tienen que mostrar el token.</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automatización</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Why it is off</source>
        <translation>Por qué está desactivada</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>La dirección está en el portapapeles.</translation>
    </message>
    <message>
        <source>The token is on the clipboard. Give it only to programs that you trust.</source>
        <translation>El token está en el portapapeles. Dalo solo a programas en los que confíes.</translation>
    </message>
    <message>
        <source>what can be called</source>
        <translation>qué se puede llamar</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivada</translation>
    </message>
</context>
<context>
    <name>CaptionStylePicker</name>
    <message>
        <source>Caption style</source>
        <translation>Estilo de subtítulos</translation>
    </message>
</context>
<context>
    <name>CharacterCard</name>
    <message>
        <source>Name of the character</source>
        <translation>Nombre del personaje</translation>
    </message>
    <message>
        <source>As the script and the prompts of pictures call it: scenes that name it show it</source>
        <translation>Como lo llaman el guion y las descripciones: las escenas que lo nombran lo muestran</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>How %1 looks</source>
        <translation>Cómo es %1</translation>
    </message>
    <message>
        <source>How it looks: an old fisher in a red coat</source>
        <translation>Cómo es: un viejo pescador con abrigo rojo</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Imagen de %1</translation>
    </message>
    <message>
        <source>A picture of the bin that shows it, for engines that take one</source>
        <translation>Una imagen de la bandeja que lo muestra, para motores que la aceptan</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>There is a character “%1” already. Choose another name.</source>
        <translation>Ya hay un personaje «%1». Elige otro nombre.</translation>
    </message>
    <message>
        <source>Rename character</source>
        <translation>Cambiar nombre del personaje</translation>
    </message>
</context>
<context>
    <name>CharacterList</name>
    <message>
        <source>Add character</source>
        <translation>Añadir personaje</translation>
    </message>
    <message>
        <source>Character %1</source>
        <translation>Personaje %1</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Own movement</source>
        <translation>Movimiento propio</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Sin preferencia</translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Elegir un color</translation>
    </message>
    <message>
        <source>Colour as #rrggbb</source>
        <translation>Color como #rrggbb</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Colour field</source>
        <translation>Campo de color</translation>
    </message>
    <message>
        <source>Arrow keys change saturation and brightness, with Shift the hue.</source>
        <translation>Las teclas de flecha cambian la saturación y el brillo; con Mayús, el tono.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>Buscar una acción</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué hay que hacer?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>No action is called that. Try another word.</source>
        <translation>Ninguna acción se llama así. Pruebe con otra palabra.</translation>
    </message>
</context>
<context>
    <name>CoreSentences</name>
    <message>
        <source>%1 at %2 could not be reached after %3 tries: %4.</source>
        <translation>No se pudo contactar con %1 en %2 tras %3 intentos: %4.</translation>
    </message>
    <message>
        <source>%1 at %2 could not be reached: %3.</source>
        <translation>No se pudo contactar con %1 en %2: %3.</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>allí no responde nada</translation>
    </message>
    <message>
        <source>there is no host of this name, or no network</source>
        <translation>no hay ningún servidor con ese nombre, o no hay red</translation>
    </message>
    <message>
        <source>the proxy was not found</source>
        <translation>no se encontró el proxy</translation>
    </message>
    <message>
        <source>no connection came about in time</source>
        <translation>la conexión no se estableció a tiempo</translation>
    </message>
    <message>
        <source>it did not answer within %1</source>
        <translation>no respondió en %1</translation>
    </message>
    <message>
        <source>its answer stopped for more than %1</source>
        <translation>su respuesta se detuvo más de %1</translation>
    </message>
    <message>
        <source>it closed the connection before it had answered</source>
        <translation>cerró la conexión antes de responder</translation>
    </message>
    <message>
        <source>its answer broke off</source>
        <translation>su respuesta se cortó</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>su certificado ha caducado</translation>
    </message>
    <message>
        <source>its certificate is for another host</source>
        <translation>su certificado es de otro servidor</translation>
    </message>
    <message>
        <source>its certificate cannot be trusted</source>
        <translation>su certificado no es de confianza</translation>
    </message>
    <message>
        <source>no secure connection came about</source>
        <translation>no se pudo establecer una conexión segura</translation>
    </message>
    <message>
        <source>Start it, or check baseUrl in the settings.</source>
        <translation>Inícialo o revisa baseUrl en los ajustes.</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings, and the network.</source>
        <translation>Revisa baseUrl en los ajustes y la red.</translation>
    </message>
    <message>
        <source>Check baseUrl and the network.</source>
        <translation>Revisa baseUrl y la red.</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings.</source>
        <translation>Revisa baseUrl en los ajustes.</translation>
    </message>
    <message>
        <source>Check the network, or choose another provider.</source>
        <translation>Revisa la red o elige otro servicio.</translation>
    </message>
    <message>
        <source>Give it more time with timeoutMs in the settings, or choose another provider.</source>
        <translation>Dale más tiempo con timeoutMs en los ajustes o elige otro servicio.</translation>
    </message>
    <message>
        <source>Try again, or choose another provider.</source>
        <translation>Inténtalo de nuevo o elige otro servicio.</translation>
    </message>
    <message>
        <source>%1 is left alone for another %2, because it failed again and again.</source>
        <translation>Se deja descansar a %1 otros %2, porque falló una y otra vez.</translation>
    </message>
    <message>
        <source>The last time: %1</source>
        <translation>La última vez: %1</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3) after %4 tries.</source>
        <translation>%1 rechazó la petición tras %4 intentos: %2 (estado %3).</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3).</source>
        <translation>%1 rechazó la petición: %2 (estado %3).</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3) after %4 tries.</source>
        <translation>%1 no pudo hacerlo tras %4 intentos: %2 (estado %3).</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3).</source>
        <translation>%1 no pudo hacerlo: %2 (estado %3).</translation>
    </message>
    <message>
        <source>the key is missing or wrong</source>
        <translation>falta la clave o es incorrecta</translation>
    </message>
    <message>
        <source>it wants to be paid first</source>
        <translation>primero hay que pagar</translation>
    </message>
    <message>
        <source>the key may not do this</source>
        <translation>la clave no lo permite</translation>
    </message>
    <message>
        <source>it does not know this address or model</source>
        <translation>no conoce esa dirección o ese modelo</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>tardó demasiado</translation>
    </message>
    <message>
        <source>the request is too large for it</source>
        <translation>la petición es demasiado grande</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>demasiadas peticiones</translation>
    </message>
    <message>
        <source>it is overloaded or out of service</source>
        <translation>está sobrecargado o fuera de servicio</translation>
    </message>
    <message>
        <source>it did not accept the request</source>
        <translation>no aceptó la petición</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>Dice: «%1».</translation>
    </message>
    <message>
        <source>It asks to be left alone for %1.</source>
        <translation>Pide que se espere %1.</translation>
    </message>
    <message>
        <source>Set its key: shortwright key set %1.</source>
        <translation>Pon su clave: shortwright key set %1.</translation>
    </message>
    <message>
        <source>Set its key again: shortwright key set %1.</source>
        <translation>Pon su clave de nuevo: shortwright key set %1.</translation>
    </message>
    <message>
        <source>Look at your account there, or choose another provider.</source>
        <translation>Revisa tu cuenta allí o elige otro servicio.</translation>
    </message>
    <message>
        <source>Check baseUrl and model in the settings.</source>
        <translation>Revisa baseUrl y model en los ajustes.</translation>
    </message>
    <message>
        <source>Use a shorter text.</source>
        <translation>Usa un texto más corto.</translation>
    </message>
    <message>
        <source>Wait a while, ask it less often with a lower concurrency, or choose another provider.</source>
        <translation>Espera un poco, pídele menos a la vez con una concurrency menor o elige otro servicio.</translation>
    </message>
    <message>
        <source>Try again later, or choose another provider.</source>
        <translation>Inténtalo más tarde o elige otro servicio.</translation>
    </message>
    <message>
        <source>Check the provider&apos;s settings, or choose another one.</source>
        <translation>Revisa los ajustes del servicio o elige otro.</translation>
    </message>
    <message>
        <source>%1&apos;s answer cannot be used: %2.</source>
        <translation>La respuesta de %1 no sirve: %2.</translation>
    </message>
    <message>
        <source>The key of %1 could not be read: %2</source>
        <translation>No se pudo leer la clave de %1: %2</translation>
    </message>
    <message>
        <source>That is no key: it holds spaces, line breaks or letters that no key has.</source>
        <translation>Eso no es una clave: contiene espacios, saltos de línea o letras que ninguna clave tiene.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Cópiala de nuevo.</translation>
    </message>
    <message>
        <source>The budget of this month is used up: of %1, %2 are spent or under way, and %3 is expected to ask for %4.</source>
        <translation>El presupuesto de este mes está agotado: de %1 se han gastado o reservado %2, y se espera que %3 pida %4.</translation>
    </message>
    <message>
        <source>Raise &quot;budget&quot; in the settings, choose another provider, or wait for the next month.</source>
        <translation>Sube «budget» en los ajustes, elige otro servicio o espera al mes que viene.</translation>
    </message>
    <message>
        <source>There is a budget for the month, and nobody knows what %1 costs, so it was not asked.</source>
        <translation>Hay un presupuesto mensual y nadie sabe lo que cuesta %1, así que no se le pidió nada.</translation>
    </message>
    <message>
        <source>Could not read the folder %1: %2.</source>
        <translation>No se pudo leer la carpeta %1: %2.</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <translation>No se pudo leer %1: %2.</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>No se pudo escribir %1: %2.</translation>
    </message>
    <message>
        <source>Could not make the folder %1: %2.</source>
        <translation>No se pudo crear la carpeta %1: %2.</translation>
    </message>
    <message>
        <source>Could not remove %1: %2.</source>
        <translation>No se pudo borrar %1: %2.</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>el disco está lleno; libera espacio e inténtalo de nuevo</translation>
    </message>
    <message>
        <source>permission was denied; choose a place that you may write to</source>
        <translation>permiso denegado; elige un lugar en el que puedas escribir</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another place</source>
        <translation>el disco es de solo lectura; elige otro lugar</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>una parte de la ruta no es una carpeta</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>es una carpeta, no un archivo</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>Was it moved or renamed?</source>
        <translation>¿Se movió o se renombró?</translation>
    </message>
    <message>
        <source>Open it where it lies now.</source>
        <translation>Ábrelo donde esté ahora.</translation>
    </message>
    <message>
        <source>The project %1 is open in another Shortwright (process %2).</source>
        <translation>El proyecto %1 está abierto en otro Shortwright (proceso %2).</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Ciérralo allí primero.</translation>
    </message>
    <message>
        <source>The project %1 cannot be read: it is not valid JSON.</source>
        <translation>No se puede leer el proyecto %1: no es JSON válido.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Restáuralo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The project %1 cannot be opened.</source>
        <translation>No se puede abrir el proyecto %1.</translation>
    </message>
    <message>
        <source>This project was made by a newer Shortwright (schema %1, this one knows %2).</source>
        <translation>Este proyecto es de un Shortwright más nuevo (esquema %1; este conoce %2).</translation>
    </message>
    <message>
        <source>It is opened read-only: update Shortwright to change it.</source>
        <translation>Se abre solo para leer: actualiza Shortwright para cambiarlo.</translation>
    </message>
    <message>
        <source>%1 was packed by a later Shortwright.</source>
        <translation>%1 se empaquetó con un Shortwright más nuevo.</translation>
    </message>
    <message>
        <source>Update this one, then open it.</source>
        <translation>Actualiza este y ábrelo después.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>Choose another name, or replace it with --force.</source>
        <translation>Elige otro nombre o sustitúyelo con --force.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>%1 is gone: there is no file %2.</source>
        <translation>%1 ya no está: no existe el archivo %2.</translation>
    </message>
    <message>
        <source>Generate or choose it again, or put the file back.</source>
        <translation>Genéralo o elígelo de nuevo, o devuelve el archivo a su sitio.</translation>
    </message>
    <message>
        <source>%1 cannot be read as media: %2.</source>
        <translation>No se puede leer %1 como vídeo, imagen o sonido: %2.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elige otro archivo.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2): %3.</source>
        <translation>No se pudo leer %1 (%2): %3.</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>Generate or choose it again.</source>
        <translation>Genéralo o elígelo de nuevo.</translation>
    </message>
    <message>
        <source>Convert it to MP4 with H.264, or choose another file.</source>
        <translation>Conviértelo a MP4 con H.264 o elige otro archivo.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>No se pudo escribir %1: %2.</translation>
    </message>
    <message>
        <source>The recording could not be begun in %1: %2.</source>
        <translation>No se pudo empezar la grabación en %1: %2.</translation>
    </message>
    <message>
        <source>There is no voice for the language &quot;%1&quot;.</source>
        <translation>No hay ninguna voz para el idioma «%1».</translation>
    </message>
    <message>
        <source>Choose another language, or set up a voice provider that speaks it.</source>
        <translation>Elige otro idioma o configura un servicio de voz que lo hable.</translation>
    </message>
    <message>
        <source>The gateway cannot start: port %1 of %2 is in use by another program.</source>
        <translation>La pasarela no puede iniciarse: otro programa usa el puerto %1 de %2.</translation>
    </message>
    <message>
        <source>End that one, or choose another port.</source>
        <translation>Ciérralo o elige otro puerto.</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes at most %3 s.</source>
        <translation>El vídeo dura %1, y %2 admite como máximo %3 s.</translation>
    </message>
    <message>
        <source>Remove sentences or scenes, or choose another platform.</source>
        <translation>Quita frases o escenas, o elige otra plataforma.</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes no less than %3 s.</source>
        <translation>El vídeo dura %1, y %2 exige al menos %3 s.</translation>
    </message>
    <message>
        <source>Write more.</source>
        <translation>Escribe más.</translation>
    </message>
    <message>
        <source>The title has %1 characters, and %2 takes %3.</source>
        <translation>El título tiene %1 caracteres, y %2 admite %3.</translation>
    </message>
    <message>
        <source>Write a shorter one.</source>
        <translation>Escribe uno más corto.</translation>
    </message>
    <message>
        <source>No word is spoken or shown at all, and viewers decide within 1.5 s whether they stay.</source>
        <translation>No se dice ni se muestra ninguna palabra, y el público decide en 1,5 s si se queda.</translation>
    </message>
    <message>
        <source>No word is spoken or shown in the first %1, and viewers decide within 1.5 s whether they stay.</source>
        <translation>En los primeros %1 no se dice ni se muestra ninguna palabra, y el público decide en 1,5 s si se queda.</translation>
    </message>
    <message>
        <source>Begin with a sentence or a title.</source>
        <translation>Empieza con una frase o un título.</translation>
    </message>
    <message>
        <source>Nothing is said for %1, and viewers leave in dead air.</source>
        <translation>Durante %1 no se dice nada, y el público se va en el silencio.</translation>
    </message>
    <message>
        <source>Join the sentences around it, or fill it with a sound of your own.</source>
        <translation>Une las frases de alrededor o rellénalo con un sonido tuyo.</translation>
    </message>
    <message>
        <source>%1 shows the same picture as the scene before it, so that the cut looks like a mistake.</source>
        <translation>%1 muestra la misma imagen que la escena anterior, y el corte parece un error.</translation>
    </message>
    <message>
        <source>Give one of them another picture.</source>
        <translation>Pon otra imagen en una de las dos.</translation>
    </message>
    <message>
        <source>Nothing moves for %1, which looks as if the film had stopped.</source>
        <translation>Nada se mueve durante %1, y parece que el vídeo se ha parado.</translation>
    </message>
    <message>
        <source>Choose a camera movement, or shorten the scene.</source>
        <translation>Elige un movimiento de cámara o acorta la escena.</translation>
    </message>
    <message>
        <source>The film is silent, and most viewers hear it.</source>
        <translation>El vídeo no tiene sonido, y la mayoría lo oye.</translation>
    </message>
    <message>
        <source>Add a voice, music or a sound.</source>
        <translation>Añade una voz, música o un sonido.</translation>
    </message>
    <message>
        <source>The title %1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>El título %1 hay que leerlo a %2 caracteres por segundo; más de %3 es demasiado rápido para la mayoría.</translation>
    </message>
    <message>
        <source>%1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>%1 hay que leerlo a %2 caracteres por segundo; más de %3 es demasiado rápido para la mayoría.</translation>
    </message>
    <message>
        <source>Write less, or show it longer.</source>
        <translation>Escribe menos o muéstralo más tiempo.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings or the environment.</source>
        <translation>Revisa el proxy en los ajustes o en el entorno.</translation>
    </message>
    <message>
        <source>There is no address yet.</source>
        <translation>Aún no hay dirección.</translation>
    </message>
    <message>
        <source>Write that of the studio&apos;s server, such as https://studio.example.com.</source>
        <translation>Escribe la del servidor del estudio, como https://studio.example.com.</translation>
    </message>
    <message>
        <source>%1 did not let you in: the e-mail address or the password is wrong.</source>
        <translation>%1 no te dejó entrar: el correo o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>There were too many attempts to sign in at %1.</source>
        <translation>Hubo demasiados intentos de iniciar sesión en %1.</translation>
    </message>
    <message>
        <source>%1 does not accept this token.</source>
        <translation>%1 no acepta este token.</translation>
    </message>
    <message>
        <source>Have it made anew there, and paste it whole.</source>
        <translation>Haz que te creen otro allí y pégalo entero.</translation>
    </message>
    <message>
        <source>On the way to %1 others could read the password and all that is sent.</source>
        <translation>De camino a %1, otros podrían leer la contraseña y todo lo que se envía.</translation>
    </message>
    <message>
        <source>Write https:// in front of the address; if the studio speaks no TLS, whoever runs it has to turn it on.</source>
        <translation>Escribe https:// delante de la dirección; si el estudio no usa TLS, quien lo administra debe activarlo.</translation>
    </message>
    <message>
        <source>%1 is there already, and is no version of %2.</source>
        <translation>%1 ya existe y no es una versión de %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or move it away.</source>
        <translation>Elige otra carpeta o muévelo.</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Change brief</source>
        <translation>Cambiar encargo</translation>
    </message>
    <message>
        <source>Change canvas</source>
        <translation>Cambiar lienzo</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>Cambiar estilo</translation>
    </message>
    <message>
        <source>Change voice</source>
        <translation>Cambiar voz</translation>
    </message>
    <message>
        <source>Change music</source>
        <translation>Cambiar música</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Cambiar semilla</translation>
    </message>
    <message>
        <source>Choose provider</source>
        <translation>Elegir proveedor</translation>
    </message>
    <message>
        <source>Adopt script</source>
        <translation>Adoptar guion</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Cambiar título</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>Cambiar descripción</translation>
    </message>
    <message>
        <source>Change sentence</source>
        <translation>Cambiar frase</translation>
    </message>
    <message>
        <source>Change captions</source>
        <translation>Cambiar subtítulos</translation>
    </message>
    <message>
        <source>Change sentence&apos;s voice</source>
        <translation>Cambiar voz de la frase</translation>
    </message>
    <message>
        <source>Insert sentence</source>
        <translation>Insertar frase</translation>
    </message>
    <message>
        <source>Remove sentence</source>
        <translation>Quitar frase</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Mover frase</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Dividir frase</translation>
    </message>
    <message>
        <source>Join sentences</source>
        <translation>Unir frases</translation>
    </message>
    <message>
        <source>Insert scene</source>
        <translation>Insertar escena</translation>
    </message>
    <message>
        <source>Remove scene</source>
        <translation>Quitar escena</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>Mover escena</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>Cambiar imagen</translation>
    </message>
    <message>
        <source>Change camera</source>
        <translation>Cambiar cámara</translation>
    </message>
    <message>
        <source>Change transition</source>
        <translation>Cambiar transición</translation>
    </message>
    <message>
        <source>Change mood</source>
        <translation>Cambiar ambiente</translation>
    </message>
    <message>
        <source>Change emphasis</source>
        <translation>Cambiar énfasis</translation>
    </message>
    <message>
        <source>Add track</source>
        <translation>Añadir pista</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>Quitar pista</translation>
    </message>
    <message>
        <source>Change track</source>
        <translation>Cambiar pista</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>Añadir clip</translation>
    </message>
    <message>
        <source>Remove clip</source>
        <translation>Quitar clip</translation>
    </message>
    <message>
        <source>Move clip</source>
        <translation>Mover clip</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>Acortar clip</translation>
    </message>
    <message>
        <source>Change clip&apos;s sound</source>
        <translation>Cambiar sonido del clip</translation>
    </message>
    <message>
        <source>Change clip&apos;s place</source>
        <translation>Cambiar posición del clip</translation>
    </message>
    <message>
        <source>Change clip&apos;s speed</source>
        <translation>Cambiar velocidad del clip</translation>
    </message>
    <message>
        <source>Change clip&apos;s colour</source>
        <translation>Cambiar color del clip</translation>
    </message>
    <message>
        <source>Change clip&apos;s blending</source>
        <translation>Cambiar fusión del clip</translation>
    </message>
    <message>
        <source>Change clip&apos;s mask</source>
        <translation>Cambiar máscara del clip</translation>
    </message>
    <message>
        <source>Change clip&apos;s key</source>
        <translation>Cambiar croma del clip</translation>
    </message>
    <message>
        <source>Change scene&apos;s colour</source>
        <translation>Cambiar color de la escena</translation>
    </message>
    <message>
        <source>Change film&apos;s colour</source>
        <translation>Cambiar color del vídeo</translation>
    </message>
    <message>
        <source>Change clip&apos;s animation</source>
        <translation>Cambiar animación del clip</translation>
    </message>
    <message>
        <source>Change clip&apos;s title</source>
        <translation>Cambiar título del clip</translation>
    </message>
    <message>
        <source>Change generated clip</source>
        <translation>Cambiar clip generado</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>Mover pista</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>Dividir clip</translation>
    </message>
    <message>
        <source>Roll edit</source>
        <translation>Mover corte</translation>
    </message>
    <message>
        <source>Slip clip</source>
        <translation>Desplazar contenido del clip</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>Acortar con rizo</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Eliminar con rizo</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>Duplicar clip</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Change keyframes</source>
        <translation>Cambiar fotogramas clave</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>Transformar clip</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>Reemplazar medio</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>Congelar fotograma</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Separar audio</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>Cambiar duración de la escena</translation>
    </message>
    <message>
        <source>Roll scenes</source>
        <translation>Mover límite entre escenas</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Añadir marcador</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>Cambiar marcador</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Quitar marcador</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>Elegir toma</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>Importar medios</translation>
    </message>
    <message>
        <source>Change media</source>
        <translation>Cambiar medio</translation>
    </message>
    <message>
        <source>Remove media</source>
        <translation>Quitar medio</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>Dividir escena</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver atrás</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Guion gráfico</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>Efectos de sonido</translation>
    </message>
    <message>
        <source>Beats of the music</source>
        <translation>Pulsos de la música</translation>
    </message>
    <message>
        <source>Voice of sentence %1</source>
        <translation>Voz de la frase %1</translation>
    </message>
    <message>
        <source>Words of the recording of sentence %1</source>
        <translation>Palabras de la grabación de la frase %1</translation>
    </message>
    <message>
        <source>Captions of sentence %1</source>
        <translation>Subtítulos de la frase %1</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>Imagen de la escena %1</translation>
    </message>
    <message>
        <source>Motion of scene %1</source>
        <translation>Movimiento de la escena %1</translation>
    </message>
    <message>
        <source>Hard cut</source>
        <translation>Corte directo</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Disolver</translation>
    </message>
    <message>
        <source>Whip left</source>
        <translation>Barrido a la izquierda</translation>
    </message>
    <message>
        <source>Slide left</source>
        <translation>Deslizar a la izquierda</translation>
    </message>
    <message>
        <source>Push up</source>
        <translation>Empujar hacia arriba</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Destello</translation>
    </message>
    <message>
        <source>Dip to black</source>
        <translation>Fundido a negro</translation>
    </message>
    <message>
        <source>Dip to white</source>
        <translation>Fundido a blanco</translation>
    </message>
    <message>
        <source>Wipe left</source>
        <translation>Cortinilla a la izquierda</translation>
    </message>
    <message>
        <source>Wipe right</source>
        <translation>Cortinilla a la derecha</translation>
    </message>
    <message>
        <source>Wipe up</source>
        <translation>Cortinilla hacia arriba</translation>
    </message>
    <message>
        <source>Wipe down</source>
        <translation>Cortinilla hacia abajo</translation>
    </message>
    <message>
        <source>Diagonal wipe</source>
        <translation>Cortinilla diagonal</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Blinds</source>
        <translation>Persianas</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barras</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Mosaico</translation>
    </message>
    <message>
        <source>Dark parts first</source>
        <translation>Primero lo oscuro</translation>
    </message>
    <message>
        <source>Slide right</source>
        <translation>Deslizar a la derecha</translation>
    </message>
    <message>
        <source>Slide up</source>
        <translation>Deslizar hacia arriba</translation>
    </message>
    <message>
        <source>Slide down</source>
        <translation>Deslizar hacia abajo</translation>
    </message>
    <message>
        <source>Push left</source>
        <translation>Empujar a la izquierda</translation>
    </message>
    <message>
        <source>Push right</source>
        <translation>Empujar a la derecha</translation>
    </message>
    <message>
        <source>Push down</source>
        <translation>Empujar hacia abajo</translation>
    </message>
    <message>
        <source>Whip right</source>
        <translation>Barrido a la derecha</translation>
    </message>
    <message>
        <source>Whip up</source>
        <translation>Barrido hacia arriba</translation>
    </message>
    <message>
        <source>Whip down</source>
        <translation>Barrido hacia abajo</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Puertas</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Spin</source>
        <translation>Giro</translation>
    </message>
    <message>
        <source>Swirl</source>
        <translation>Remolino</translation>
    </message>
    <message>
        <source>Ripple</source>
        <translation>Ondas</translation>
    </message>
    <message>
        <source>Cube</source>
        <translation>Cubo</translation>
    </message>
    <message>
        <source>Page turn</source>
        <translation>Pasar página</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Desenfoque</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Glitch</source>
        <translation>Interferencia</translation>
    </message>
    <message>
        <source>Film burn</source>
        <translation>Película quemada</translation>
    </message>
    <message>
        <source>Light leak</source>
        <translation>Fuga de luz</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Fundido inicial</translation>
    </message>
    <message>
        <source>Pop in</source>
        <translation>Aparecer de golpe</translation>
    </message>
    <message>
        <source>Rise in</source>
        <translation>Entrar subiendo</translation>
    </message>
    <message>
        <source>Drop in</source>
        <translation>Entrar cayendo</translation>
    </message>
    <message>
        <source>Slide in, moving left</source>
        <translation>Entrar deslizando a la izquierda</translation>
    </message>
    <message>
        <source>Slide in, moving right</source>
        <translation>Entrar deslizando a la derecha</translation>
    </message>
    <message>
        <source>Slide in, moving up</source>
        <translation>Entrar deslizando hacia arriba</translation>
    </message>
    <message>
        <source>Slide in, moving down</source>
        <translation>Entrar deslizando hacia abajo</translation>
    </message>
    <message>
        <source>Grow in</source>
        <translation>Entrar creciendo</translation>
    </message>
    <message>
        <source>Shrink in</source>
        <translation>Entrar encogiendo</translation>
    </message>
    <message>
        <source>Spin in</source>
        <translation>Entrar girando</translation>
    </message>
    <message>
        <source>Flip in</source>
        <translation>Entrar volteando</translation>
    </message>
    <message>
        <source>Bounce in</source>
        <translation>Entrar rebotando</translation>
    </message>
    <message>
        <source>Elastic in</source>
        <translation>Entrada elástica</translation>
    </message>
    <message>
        <source>Stamp in</source>
        <translation>Entrar como sello</translation>
    </message>
    <message>
        <source>Swing in</source>
        <translation>Entrar balanceándose</translation>
    </message>
    <message>
        <source>Roll in</source>
        <translation>Entrar rodando</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desplegar</translation>
    </message>
    <message>
        <source>Wipe in</source>
        <translation>Entrar con cortinilla</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Máquina de escribir</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fundido final</translation>
    </message>
    <message>
        <source>Pop out</source>
        <translation>Desaparecer de golpe</translation>
    </message>
    <message>
        <source>Rise out</source>
        <translation>Salir subiendo</translation>
    </message>
    <message>
        <source>Drop out</source>
        <translation>Salir cayendo</translation>
    </message>
    <message>
        <source>Slide out, moving left</source>
        <translation>Salir deslizando a la izquierda</translation>
    </message>
    <message>
        <source>Slide out, moving right</source>
        <translation>Salir deslizando a la derecha</translation>
    </message>
    <message>
        <source>Slide out, moving up</source>
        <translation>Salir deslizando hacia arriba</translation>
    </message>
    <message>
        <source>Slide out, moving down</source>
        <translation>Salir deslizando hacia abajo</translation>
    </message>
    <message>
        <source>Grow out</source>
        <translation>Salir creciendo</translation>
    </message>
    <message>
        <source>Shrink out</source>
        <translation>Salir encogiendo</translation>
    </message>
    <message>
        <source>Spin out</source>
        <translation>Salir girando</translation>
    </message>
    <message>
        <source>Flip out</source>
        <translation>Salir volteando</translation>
    </message>
    <message>
        <source>Roll out</source>
        <translation>Salir rodando</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Wipe out</source>
        <translation>Salir con cortinilla</translation>
    </message>
    <message>
        <source>Delete letters</source>
        <translation>Borrar letras</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Pulso</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flotar</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Balanceo</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>Sacudida</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotar</translation>
    </message>
    <message>
        <source>Wobble</source>
        <translation>Bamboleo</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Parpadeo</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>Respirar</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Latido</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Deriva</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Tranquilo</translation>
    </message>
    <message>
        <source>Curious</source>
        <translation>Curioso</translation>
    </message>
    <message>
        <source>Epic</source>
        <translation>Épico</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>Juguetón</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Serio</translation>
    </message>
    <message>
        <source>Tech</source>
        <translation>Tecnológico</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>Tenso</translation>
    </message>
    <message>
        <source>Uplifting</source>
        <translation>Alentador</translation>
    </message>
    <message>
        <source>Cinema</source>
        <translation>Cine</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Limpio</translation>
    </message>
    <message>
        <source>Comic</source>
        <translation>Cómic</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Glide</source>
        <translation>Planeo</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaoke</translation>
    </message>
    <message>
        <source>Neon</source>
        <translation>Neón</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Punch</source>
        <translation>Impacto</translation>
    </message>
    <message>
        <source>Shout</source>
        <translation>Grito</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Pegatina</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>Atardecer</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Negrita</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Palabra a palabra</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Caída</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Degradado</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Crecer</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>One word</source>
        <translation>Una palabra</translation>
    </message>
    <message>
        <source>Pill</source>
        <translation>Píldora</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Deslizar</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Subrayado</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>emphasis</source>
        <translation>énfasis</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>energía</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primera escena</translation>
    </message>
    <message>
        <source>from</source>
        <translation>comienzo</translation>
    </message>
    <message>
        <source>height</source>
        <translation>altura</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>look</source>
        <translation>estilo</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>ambiente</translation>
    </message>
    <message>
        <source>motif</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>lo que no debe aparecer</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>paleta</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>descripción de la imagen</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>grabación</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>escenas</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>velocidad</translation>
    </message>
    <message>
        <source>take</source>
        <translation>toma</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>transición</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voz</translation>
    </message>
    <message>
        <source>width</source>
        <translation>anchura</translation>
    </message>
    <message>
        <source>never made</source>
        <translation>nunca generado</translation>
    </message>
    <message>
        <source>nothing here makes a “%1”</source>
        <translation>nada aquí genera «%1»</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>cambio: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>añadido: %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>quitado: %1</translation>
    </message>
    <message>
        <source>provider changed</source>
        <translation>otro proveedor</translation>
    </message>
    <message>
        <source>stage version changed</source>
        <translation>otra versión de la etapa</translation>
    </message>
    <message>
        <source>media file missing</source>
        <translation>falta el archivo de medios</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>Aplicar %n cambio</numerusform>
            <numerusform>Aplicar %n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>Cambiar forma</translation>
    </message>
    <message>
        <source>Remove shape</source>
        <translation>Quitar forma</translation>
    </message>
    <message>
        <source>Move in this shape</source>
        <translation>Mover en esta forma</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>Volver al diseño base</translation>
    </message>
    <message>
        <source>Lit objects, quiet serif subtitles that fade</source>
        <translation>Objetos iluminados, subtítulos serenos con serifas que se funden</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, quiet two-line captions</source>
        <translation>Objetos iluminados sobre degradados profundos, subtítulos serenos de dos líneas</translation>
    </message>
    <message>
        <source>Torn paper and stickers, hopping words in two colours</source>
        <translation>Papel rasgado y pegatinas, palabras saltarinas en dos colores</translation>
    </message>
    <message>
        <source>Torn paper, stickers and tape, captions on coloured pills</source>
        <translation>Papel rasgado, pegatinas y cinta, subtítulos sobre píldoras de color</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, bold captions with a yellow word</source>
        <translation>Objetos iluminados sobre degradados profundos, subtítulos en negrita con una palabra amarilla</translation>
    </message>
    <message>
        <source>Lit objects, a coloured pill that glides from word to word</source>
        <translation>Objetos iluminados, una píldora de color que se desliza de palabra en palabra</translation>
    </message>
    <message>
        <source>Lit objects, captions that fill with colour as they are spoken</source>
        <translation>Objetos iluminados, subtítulos que se llenan de color al pronunciarse</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, captions in neon light</source>
        <translation>Objetos iluminados sobre degradados profundos, subtítulos de neón</translation>
    </message>
    <message>
        <source>Torn paper, a highlighter that follows the voice</source>
        <translation>Papel rasgado, un marcador que sigue la voz</translation>
    </message>
    <message>
        <source>Torn paper and stickers, one big word at a time</source>
        <translation>Papel rasgado y pegatinas, una palabra grande cada vez</translation>
    </message>
    <message>
        <source>Lit objects, words that land one by one, the key word in red</source>
        <translation>Objetos iluminados, palabras que caen una a una, la clave en rojo</translation>
    </message>
    <message>
        <source>Torn paper, words cut out like stickers</source>
        <translation>Papel rasgado, palabras recortadas como pegatinas</translation>
    </message>
    <message>
        <source>Lit objects, big words that fill with a warm gradient</source>
        <translation>Objetos iluminados, palabras grandes que se llenan de un degradado cálido</translation>
    </message>
    <message>
        <source>Torn paper, captions typed letter by letter</source>
        <translation>Papel rasgado, subtítulos tecleados letra a letra</translation>
    </message>
    <message>
        <source>Slow and warm: electric piano and harp with hardly any drums, for nature, sleep, care and quiet facts.</source>
        <translation>Lenta y cálida: piano eléctrico y arpa casi sin percusión; para naturaleza, sueño, cuidados y datos tranquilos.</translation>
    </message>
    <message>
        <source>Tiptoeing and wide-eyed: celesta, kalimba and plucked bass, for questions, science and how things work.</source>
        <translation>De puntillas y con ojos abiertos: celesta, kalimba y bajo pulsado; para preguntas, ciencia y cómo funcionan las cosas.</translation>
    </message>
    <message>
        <source>Big and rising: string ostinato, choir and war drums, for records, battles, giants and the universe.</source>
        <translation>Grande y creciente: ostinato de cuerdas, coro y tambores de guerra; para récords, batallas, gigantes y el universo.</translation>
    </message>
    <message>
        <source>Light and bouncy: marimba, pizzicato and claps with a swing, for animals, food, jokes and odd facts.</source>
        <translation>Ligera y saltarina: marimba, pizzicato y palmas con swing; para animales, comida, bromas y curiosidades.</translation>
    </message>
    <message>
        <source>Sober and thoughtful: piano and low strings in minor with a quiet pulse, for history, money, health and loss.</source>
        <translation>Sobria y pensativa: piano y cuerdas graves en menor con pulso suave; para historia, dinero, salud y pérdidas.</translation>
    </message>
    <message>
        <source>Cool and precise: synth plucks, a pulsing bass and an electronic beat, for software, machines, space and data.</source>
        <translation>Fría y precisa: sintetizadores, bajo pulsante y ritmo electrónico; para software, máquinas, espacio y datos.</translation>
    </message>
    <message>
        <source>Dark and driving: a low string ostinato and deep drums in minor, for danger, mysteries and disasters.</source>
        <translation>Oscura e impulsiva: ostinato grave de cuerdas y tambores profundos en menor; para peligros, misterios y desastres.</translation>
    </message>
    <message>
        <source>Bright and forward: piano and guitar plucks over a steady beat, for good news, ideas and success.</source>
        <translation>Brillante y decidida: piano y guitarra sobre un ritmo constante; para buenas noticias, ideas y éxitos.</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>Cómo se hace</translation>
    </message>
    <message>
        <source>Three facts</source>
        <translation>Tres datos</translation>
    </message>
    <message>
        <source>Myth and truth</source>
        <translation>Mito y verdad</translation>
    </message>
    <message>
        <source>A story</source>
        <translation>Una historia</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>Un producto</translation>
    </message>
    <message>
        <source>One thing that viewers can do afterwards</source>
        <translation>Algo que el público sabrá hacer después</translation>
    </message>
    <message>
        <source>A list that surprises</source>
        <translation>Una lista que sorprende</translation>
    </message>
    <message>
        <source>What everybody believes, and what is so</source>
        <translation>Lo que todos creen y lo que es cierto</translation>
    </message>
    <message>
        <source>Somebody wants something and meets a wall</source>
        <translation>Alguien quiere algo y choca con un muro</translation>
    </message>
    <message>
        <source>A change and how it was made</source>
        <translation>Un cambio y cómo se logró</translation>
    </message>
    <message>
        <source>What it is, for whom, and why now</source>
        <translation>Qué es, para quién y por qué ahora</translation>
    </message>
    <message>
        <source>Change style of pictures</source>
        <translation>Cambiar estilo de las imágenes</translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>Cambiar personaje</translation>
    </message>
    <message>
        <source>Remove character</source>
        <translation>Quitar personaje</translation>
    </message>
    <message>
        <source>Change origin</source>
        <translation>Cambiar origen</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>personajes</translation>
    </message>
    <message>
        <source>style</source>
        <translation>estilo</translation>
    </message>
    <message>
        <source>Best for all platforms</source>
        <translation>La mejor para todas las plataformas</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation>TikTok</translation>
    </message>
    <message>
        <source>Instagram Reels</source>
        <translation>Instagram Reels</translation>
    </message>
    <message>
        <source>YouTube Shorts</source>
        <translation>YouTube Shorts</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Small, for messengers and mail</source>
        <translation>Pequeño, para mensajería y correo</translation>
    </message>
    <message>
        <source>HEVC: smaller, for Apple and newer devices</source>
        <translation>HEVC: más pequeño, para Apple y dispositivos nuevos</translation>
    </message>
    <message>
        <source>AV1: smallest, for new devices</source>
        <translation>AV1: el más pequeño, para dispositivos nuevos</translation>
    </message>
    <message>
        <source>For web pages</source>
        <translation>Para páginas web</translation>
    </message>
    <message>
        <source>For web pages in new browsers</source>
        <translation>Para páginas web en navegadores nuevos</translation>
    </message>
    <message>
        <source>For editing: ProRes 422 HQ, 10 bit</source>
        <translation>Para editar: ProRes 422 HQ, 10 bits</translation>
    </message>
    <message>
        <source>Animated picture, without sound</source>
        <translation>Imagen animada, sin sonido</translation>
    </message>
    <message>
        <source>Pictures, lossless</source>
        <translation>Imágenes, sin pérdida</translation>
    </message>
    <message>
        <source>Pictures, small</source>
        <translation>Imágenes, pequeñas</translation>
    </message>
    <message>
        <source>Sound alone, lossless</source>
        <translation>Solo sonido, sin pérdida</translation>
    </message>
    <message>
        <source>Sound alone, small</source>
        <translation>Solo sonido, pequeño</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop clip</source>
        <translation>Recortar clip</translation>
    </message>
    <message>
        <source>%1 × %2 %</source>
        <translation>%1 × %2 %</translation>
    </message>
</context>
<context>
    <name>Easing</name>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation>Inicio suave</translation>
    </message>
    <message>
        <source>Ease out</source>
        <translation>Final suave</translation>
    </message>
    <message>
        <source>Ease in and out</source>
        <translation>Inicio y final suaves</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Brusca</translation>
    </message>
    <message>
        <source>Overshoot</source>
        <translation>Sobrepaso</translation>
    </message>
    <message>
        <source>Wind up</source>
        <translation>Anticipación</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantener</translation>
    </message>
</context>
<context>
    <name>EasingEditor</name>
    <message>
        <source>Easing curve</source>
        <translation>Curva de aceleración</translation>
    </message>
    <message>
        <source>Drag the points. Space chooses one, the arrow keys move it.</source>
        <translation>Arrastrar los puntos. La barra espaciadora elige uno; las flechas lo mueven.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>%1 of its lines belong to no sentence and were left out.</source>
        <translation>Líneas omitidas por no corresponder a ninguna frase: %1.</translation>
    </message>
    <message>
        <source>The captions are as they were.</source>
        <translation>Los subtítulos no han cambiado.</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Importar subtítulos</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>Being made… %1 %</source>
        <translation>Generando… %1 %</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>To be made: %1</source>
        <translation>Por generar: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 ya existe. Elige otro nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there again.</source>
        <translation>
            <numerusform>%n archivo vuelve a estar.</numerusform>
            <numerusform>%n archivos vuelven a estar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by other files of the same name and length: %1.</source>
        <translation>Sustituidos por otros archivos del mismo nombre y duración: %1.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>No encontrado: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n generated file(s) were not found; they can be made again.</source>
        <translation>
            <numerusform>No se ha encontrado %n archivo generado; se puede volver a generar.</numerusform>
            <numerusform>No se han encontrado %n archivos generados; se pueden volver a generar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>No falta nada.</translation>
    </message>
    <message>
        <source>This project can only be looked at, played and exported. %1</source>
        <translation>Este proyecto solo se puede ver, reproducir y exportar. %1</translation>
    </message>
    <message>
        <source>what nobody knows, paid to %1</source>
        <translation>una cantidad desconocida, que se paga a %1</translation>
    </message>
    <message>
        <source>about %1, paid to %2</source>
        <translation>unos %1, que se pagan a %2</translation>
    </message>
    <message>
        <source>up to %1, paid to %2</source>
        <translation>hasta %1, que se pagan a %2</translation>
    </message>
    <message>
        <source>%1 to %2, paid to %3</source>
        <translation>de %1 a %2, que se pagan a %3</translation>
    </message>
    <message>
        <source>%1; some prices are not known</source>
        <translation>%1; algunos precios se desconocen</translation>
    </message>
    <message>
        <source>Shortwright ended by a fault the last time.</source>
        <translation>Shortwright se cerró por un fallo la última vez.</translation>
    </message>
    <message numerus="yes">
        <source>Shortwright ended by a fault %n time(s).</source>
        <translation>
            <numerusform>Shortwright se cerró por un fallo una vez.</numerusform>
            <numerusform>Shortwright se cerró por un fallo %n veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of it, without your texts, is in %1.</source>
        <translation>Lo que se sabe, sin tus textos, está en %1.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Abrir el informe</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % · %2 s left</source>
        <translation>%1 % · quedan %2 s</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Only between in and out</source>
        <translation>Solo entre entrada y salida</translation>
    </message>
    <message>
        <source>Title, description and hashtags as a file beside it</source>
        <translation>Título, descripción y hashtags en un archivo adjunto</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Software: the same film everywhere</source>
        <translation>Software: el mismo vídeo en todas partes</translation>
    </message>
    <message>
        <source>Hardware where it works</source>
        <translation>Hardware donde funcione</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Archivo de destino</translation>
    </message>
    <message>
        <source>Choose where to write the film</source>
        <translation>Elegir dónde guardar el vídeo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Open a project to export it.</source>
        <translation>Abrir un proyecto para exportarlo.</translation>
    </message>
    <message>
        <source>Some of it is still to be made. Press Make first.</source>
        <translation>Todavía falta generar una parte. Pulsar primero «Generar».</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or replace it.</source>
        <translation>%1 ya existe. Elegir otro nombre o reemplazar el archivo.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>The short in another shape, as the preview shows it</source>
        <translation>El short en otra forma, como lo muestra la vista previa</translation>
    </message>
</context>
<context>
    <name>ExportQueue</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>The written film has no picture. Export it again; if that does not help, choose another preset.</source>
        <translation>El vídeo escrito no tiene imagen. Expórtalo de nuevo; si no sirve, elige otro preajuste.</translation>
    </message>
    <message>
        <source>The written film is not as long as it should be. Export it again; if that does not help, choose another preset.</source>
        <translation>El vídeo escrito no dura lo que debería. Expórtalo de nuevo; si no sirve, elige otro preajuste.</translation>
    </message>
    <message>
        <source>The written film has no sound. Export it again; if that does not help, choose another preset.</source>
        <translation>El vídeo escrito no tiene sonido. Expórtalo de nuevo; si no sirve, elige otro preajuste.</translation>
    </message>
    <message>
        <source>The film is silent: voice, music and sounds are muted or empty.</source>
        <translation>El vídeo está en silencio: la voz, la música y los sonidos están silenciados o vacíos.</translation>
    </message>
    <message numerus="yes">
        <source>The short is not complete yet: %n part(s) of it are still to be made. Press Make first, then export.</source>
        <translation>
            <numerusform>El corto aún no está completo: falta por generar una parte. Pulsa primero Generar y luego exporta.</numerusform>
            <numerusform>El corto aún no está completo: faltan por generar %n partes. Pulsa primero Generar y luego exporta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>FailureNote</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>No se ha podido generar.</translation>
    </message>
</context>
<context>
    <name>FileTasks</name>
    <message>
        <source>Something else is still being done: %1 Wait for it, or stop it.</source>
        <translation>Hay otra operación en curso: %1 Esperar a que termine o detenerla.</translation>
    </message>
    <message>
        <source>%1 %2 And %3 more.</source>
        <translation>%1 %2 Y %3 más.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Packing %1…</source>
        <translation>Empaquetando %1…</translation>
    </message>
    <message>
        <source>Missing in it: %1.</source>
        <translation>No incluido: %1.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 está listo.</translation>
    </message>
    <message>
        <source>Unpacking %1…</source>
        <translation>Desempaquetando %1…</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 ya existe. Elegir otro nombre.</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>Importando %1…</translation>
    </message>
    <message>
        <source>The timeline is a project now.</source>
        <translation>La línea de tiempo ya es un proyecto.</translation>
    </message>
    <message>
        <source>Looking for missing media in %1…</source>
        <translation>Buscando en %1 los medios que faltan…</translation>
    </message>
    <message>
        <source>Relink media</source>
        <translation>Volver a vincular medios</translation>
    </message>
    <message>
        <source>The search is done.</source>
        <translation>La búsqueda ha terminado.</translation>
    </message>
    <message>
        <source>Nothing that was generated is missing.</source>
        <translation>No falta ningún archivo generado.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Placement</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Place from the left</source>
        <translation>Distancia desde la izquierda</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Place from the top</source>
        <translation>Distancia desde arriba</translation>
    </message>
    <message>
        <source>W</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>H</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>As large as the canvas allows</source>
        <translation>Tan grande como permita el lienzo</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>So large that the canvas is covered</source>
        <translation>Tan grande que cubra el lienzo</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Reflejado</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>L</source>
        <translation>Iz</translation>
    </message>
    <message>
        <source>Crop left</source>
        <translation>Recortar a la izquierda</translation>
    </message>
    <message>
        <source>R</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Crop right</source>
        <translation>Recortar a la derecha</translation>
    </message>
    <message>
        <source>T</source>
        <translation>Ar</translation>
    </message>
    <message>
        <source>Crop top</source>
        <translation>Recortar arriba</translation>
    </message>
    <message>
        <source>B</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Crop bottom</source>
        <translation>Recortar abajo</translation>
    </message>
    <message>
        <source>Blending</source>
        <translation>Fusión</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplicar</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Trama</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <source>Soft light</source>
        <translation>Luz suave</translation>
    </message>
    <message>
        <source>Hard light</source>
        <translation>Luz fuerte</translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <translation>Sobreexponer color</translation>
    </message>
    <message>
        <source>Colour burn</source>
        <translation>Subexponer color</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>Oscurecer</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>Aclarar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>Exclusión</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animación</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>0 is the animation&apos;s own length</source>
        <translation>0 es la duración propia de la animación</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>In takes</source>
        <translation>Dur. entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Out takes</source>
        <translation>Dur. salida</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>By picture</source>
        <translation>Por imagen</translation>
    </message>
    <message>
        <source>Mask from the left</source>
        <translation>Máscara desde la izquierda</translation>
    </message>
    <message>
        <source>Mask from the top</source>
        <translation>Máscara desde arriba</translation>
    </message>
    <message>
        <source>Mask width</source>
        <translation>Ancho de la máscara</translation>
    </message>
    <message>
        <source>Mask height</source>
        <translation>Alto de la máscara</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Calado</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Esquinas</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Invertida</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>Croma</translation>
    </message>
    <message>
        <source>Takes out</source>
        <translation>Quita</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Suavidad</translation>
    </message>
    <message>
        <source>Spill</source>
        <translation>Derrame</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alineación</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contorno</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Grosor</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Empieza en</translation>
    </message>
    <message>
        <source>Where in its media the clip begins</source>
        <translation>Punto de su medio en el que empieza el clip</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Matiz</translation>
    </message>
    <message>
        <source>Look-up table</source>
        <translation>Tabla LUT</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Desenfoque</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Enfocar</translation>
    </message>
    <message>
        <source>Vignette</source>
        <translation>Viñeta</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Grano</translation>
    </message>
    <message>
        <source>Reset all colours</source>
        <translation>Restablecer todos los colores</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Personalizado</translation>
    </message>
    <message>
        <source>Canvas width</source>
        <translation>Ancho del lienzo</translation>
    </message>
    <message>
        <source>Canvas height</source>
        <translation>Alto del lienzo</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Fotogramas/s</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Look and voice</source>
        <translation>Estilo y voz</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>La propia del idioma</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>As the script says</source>
        <translation>Según el guion</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Mute the music</source>
        <translation>Silenciar la música</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Generación</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>Efectos de sonido</translation>
    </message>
    <message>
        <source>Leave all effects out</source>
        <translation>Omitir todos los efectos</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caracteres</translation>
    </message>
    <message>
        <source>Film colour</source>
        <translation>Color del vídeo</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>Curva propia</translation>
    </message>
    <message>
        <source>Speed ramp</source>
        <translation>Rampa de velocidad</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>Hacia atrás</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Fundido inicial</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fundido final</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>Fundidos</translation>
    </message>
    <message>
        <source>Softly</source>
        <translation>Suaves</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>Uniformes</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>De igual volumen</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Panorámica</translation>
    </message>
    <message>
        <source>−100 is left, 100 is right</source>
        <translation>−100 es izquierda, 100 es derecha</translation>
    </message>
    <message>
        <source>Volume keyframes</source>
        <translation>Fotogramas clave de volumen</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Fotogramas clave</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation>Qué ocurre aquí</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Desfase</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Mute or hide</source>
        <translation>Silenciar u ocultar</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Toma</translation>
    </message>
    <message>
        <source>Another take</source>
        <translation>Otra toma</translation>
    </message>
    <message>
        <source>Make now</source>
        <translation>Generar ahora</translation>
    </message>
    <message>
        <source>Keep as it is, whatever changes</source>
        <translation>Conservar tal cual, cambie lo que cambie</translation>
    </message>
    <message>
        <source>It is not made again until this is taken back.</source>
        <translation>No se vuelve a generar hasta que se desactive esta opción.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>What the picture is to show</source>
        <translation>Lo que debe mostrar la imagen</translation>
    </message>
    <message>
        <source>Does not show</source>
        <translation>No muestra</translation>
    </message>
    <message>
        <source>What is to stay out of it</source>
        <translation>Lo que debe quedar fuera</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>Imagen propia</translation>
    </message>
    <message>
        <source>None: generated</source>
        <translation>Ninguna: generada</translation>
    </message>
    <message>
        <source>Fills by</source>
        <translation>Rellena al</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Fitting inside</source>
        <translation>Ajustar dentro</translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation>Estirar</translation>
    </message>
    <message>
        <source>Show no picture</source>
        <translation>No mostrar imagen</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>Stresses</source>
        <translation>Enfatiza</translation>
    </message>
    <message>
        <source>Words, with commas between them</source>
        <translation>Palabras separadas por comas</translation>
    </message>
    <message>
        <source>Holds on</source>
        <translation>Se mantiene</translation>
    </message>
    <message>
        <source>How much longer the scene stays after what is said in it</source>
        <translation>Cuánto más dura la escena después de lo que se dice en ella</translation>
    </message>
    <message>
        <source>Cuts later</source>
        <translation>Corta después</translation>
    </message>
    <message>
        <source>How much later its picture takes over, or earlier when negative: speech does not move</source>
        <translation>Cuánto más tarde entra su imagen, o antes si es negativo: la voz no se mueve</translation>
    </message>
    <message>
        <source>Is spoken</source>
        <translation>Se dice</translation>
    </message>
    <message>
        <source>Captions show</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>What is spoken</source>
        <translation>Lo que se dice</translation>
    </message>
    <message>
        <source>The film&apos;s voice</source>
        <translation>La voz del vídeo</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Own recording</source>
        <translation>Grabación propia</translation>
    </message>
    <message>
        <source>Own music</source>
        <translation>Música propia</translation>
    </message>
    <message>
        <source>Takes over by</source>
        <translation>Entra con</translation>
    </message>
    <message>
        <source>How long the transition takes; 0 for its own length. Its edges can be dragged on the timeline, too</source>
        <translation>Cuánto dura la transición; 0 para su duración propia. Sus bordes también se pueden arrastrar en la línea de tiempo</translation>
    </message>
    <message>
        <source>All transitions</source>
        <translation>Todas las transiciones</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>Volver al diseño base</translation>
    </message>
    <message>
        <source>Place, size and rotation are those in %1; the base layout stays as it is.</source>
        <translation>La posición, el tamaño y la rotación son los de %1; el diseño base no cambia.</translation>
    </message>
    <message>
        <source>Compare takes</source>
        <translation>Comparar tomas</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Todas las imágenes</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>What all pictures have in common, for engines that draw from words</source>
        <translation>Lo que todas las imágenes tienen en común, para motores que dibujan con palabras</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>No mostrar</translation>
    </message>
    <message>
        <source>What is to stay out of all of them</source>
        <translation>Lo que no debe salir en ninguna</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>Generarlo cuesta %1.</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>%1 (drag, or Up and Down)</source>
        <translation>%1 (arrastrar, o Arriba y Abajo)</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, deshecho</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1, estado actual</translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation>Rehacer hasta aquí</translation>
    </message>
    <message>
        <source>The present state</source>
        <translation>Estado actual</translation>
    </message>
    <message>
        <source>Undo down to here</source>
        <translation>Deshacer hasta aquí</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Every change of the open project is listed here, and can be gone back to.</source>
        <translation>Aquí aparecen todos los cambios del proyecto abierto; se puede volver a cualquiera de ellos.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>InputMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>Nivel del micrófono</translation>
    </message>
    <message>
        <source>Level of the microphone: speech should reach the bright part, and never the red one</source>
        <translation>Nivel del micrófono: la voz debe llegar a la parte clara, pero nunca a la roja</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Copy attributes</source>
        <translation>Copiar atributos</translation>
    </message>
    <message>
        <source>Paste attributes (Ctrl+Alt+V)</source>
        <translation>Pegar atributos (Ctrl+Alt+V)</translation>
    </message>
    <message>
        <source>Which attributes are pasted</source>
        <translation>Qué atributos se pegan</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Open or make a short, and everything about it is here.</source>
        <translation>Al abrir o crear un short, aquí aparece todo sobre él.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Escena</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>Efectos de sonido</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 more of other kinds</source>
        <translation>%1 más de otros tipos</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Pegar atributos</translation>
    </message>
    <message>
        <source>Choose a clip or a scene first: its attributes are what is copied.</source>
        <translation>Seleccionar primero un clip o una escena: se copian sus atributos.</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>Seleccionar los clips o las escenas que deben recibir los atributos.</translation>
    </message>
    <message>
        <source>Copy the attributes of a clip or a scene first.</source>
        <translation>Copiar primero los atributos de un clip o de una escena.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n escena</numerusform>
            <numerusform>%n escenas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n frase</numerusform>
            <numerusform>%n frases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n superposición</numerusform>
            <numerusform>%n superposiciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n audio</numerusform>
            <numerusform>%n audios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n marcador</numerusform>
            <numerusform>%n marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n pista</numerusform>
            <numerusform>%n pistas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueRow</name>
    <message>
        <source>Fix it</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go to %1 (Enter)</source>
        <translation>Ir a: %1 (Intro)</translation>
    </message>
</context>
<context>
    <name>IssuesPanel</name>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Fix what can be fixed</source>
        <translation>Corregir lo que se pueda</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>Listo para publicar</translation>
    </message>
    <message>
        <source>Nothing was found that should be changed before the short is published.</source>
        <translation>No se ha encontrado nada que deba cambiarse antes de publicar el short.</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nada que revisar</translation>
    </message>
    <message>
        <source>What should be looked at before a short is published is listed here.</source>
        <translation>Aquí aparece lo que conviene revisar antes de publicar un short.</translation>
    </message>
    <message>
        <source>Apply all fixes that go together, as one step</source>
        <translation>Aplicar en un solo paso todas las correcciones compatibles</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>Escena %1</translation>
    </message>
    <message>
        <source>Sentence %1: %2</source>
        <translation>Frase %1: %2</translation>
    </message>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Título: %1</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>Todo el vídeo</translation>
    </message>
    <message>
        <source>Fix issues</source>
        <translation>Corregir problemas</translation>
    </message>
    <message>
        <source>Fix an issue</source>
        <translation>Corregir un problema</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n sugerencia</numerusform>
            <numerusform>%n sugerencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the whole error</source>
        <translation>Copiar el error completo</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progreso: %1</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>Reintentar: %1</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>less than a second</source>
        <translation>menos de un segundo</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>costs less than %1</source>
        <translation>cuesta menos de %1</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>cuesta %1</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make automatically after edits</source>
        <translation>Generar automáticamente tras los cambios</translation>
    </message>
    <message>
        <source>Nothing to make</source>
        <translation>Nada que generar</translation>
    </message>
    <message>
        <source>What is made for the open project, and why, is listed here.</source>
        <translation>Aquí aparece lo que se genera para el proyecto abierto y por qué.</translation>
    </message>
    <message>
        <source>Progress of everything that is being made</source>
        <translation>Progreso de todo lo que se está generando</translation>
    </message>
    <message>
        <source>Make everything that is not up to date</source>
        <translation>Generar todo lo que no esté actualizado</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Detener; lo terminado se conserva</translation>
    </message>
    <message>
        <source>What an edit made out of date is made soon after it, as long as that is free</source>
        <translation>Lo que un cambio deja desactualizado se genera poco después, siempre que sea gratis</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>Por generar</translation>
    </message>
    <message>
        <source>Made since opening</source>
        <translation>Generado desde la apertura</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Making… %1 %</source>
        <translation>Generando… %1 %</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Hasta ahora: %1</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Todo está actualizado</translation>
    </message>
    <message>
        <source>Nothing has to be made.</source>
        <translation>No hay que generar nada.</translation>
    </message>
    <message>
        <source>%1 to make</source>
        <translation>%1 por generar</translation>
    </message>
    <message>
        <source>perhaps %1 more</source>
        <translation>quizá %1 más</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation>espera a: %1</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>precio desconocido</translation>
    </message>
    <message>
        <source>Make everything that is not up to date. It costs %1.</source>
        <translation>Generar todo lo que no está al día. Cuesta %1.</translation>
    </message>
</context>
<context>
    <name>KeyframeLane</name>
    <message>
        <source>Keyframes</source>
        <translation>Fotogramas clave</translation>
    </message>
    <message>
        <source>Click to go there, drag a key to move it, Delete removes the one under the playhead.</source>
        <translation>Hacer clic para ir a ese punto, arrastrar un fotograma clave para moverlo; Supr elimina el que está bajo el cabezal.</translation>
    </message>
    <message>
        <source>Keyframes: %1</source>
        <translation>Fotogramas clave: %1</translation>
    </message>
</context>
<context>
    <name>KeyframeSection</name>
    <message>
        <source>Previous keyframe</source>
        <translation>Fotograma clave anterior</translation>
    </message>
    <message>
        <source>Add or remove a keyframe at the playhead</source>
        <translation>Añadir o quitar un fotograma clave en el cabezal</translation>
    </message>
    <message>
        <source>Next keyframe</source>
        <translation>Fotograma clave siguiente</translation>
    </message>
    <message>
        <source>What the keyframes change</source>
        <translation>Lo que cambian los fotogramas clave</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>Curva propia</translation>
    </message>
    <message>
        <source>Easing to the next keyframe</source>
        <translation>Aceleración hasta el fotograma clave siguiente</translation>
    </message>
    <message>
        <source>Choose one clip to see its keyframes.</source>
        <translation>Seleccionar un clip para ver sus fotogramas clave.</translation>
    </message>
</context>
<context>
    <name>Keyframes</name>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
</context>
<context>
    <name>LanguageList</name>
    <message>
        <source>no voice</source>
        <translation>sin voz</translation>
    </message>
    <message>
        <source>no translator</source>
        <translation>sin traductor</translation>
    </message>
    <message>
        <source>Find a language</source>
        <translation>Buscar un idioma</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>as the short</source>
        <translation>como el short</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>%1 LUFS of the last 0.4 s, %2 LUFS of the last 3 s</source>
        <translation>%1 LUFS de los últimos 0,4 s, %2 LUFS de los últimos 3 s</translation>
    </message>
</context>
<context>
    <name>MadeVersionRow</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Takes over what has changed in the short. What it says by hand, its recordings and what was added to it stay; look, layout and pictures become those of the short.</source>
        <translation>Incorpora lo que ha cambiado en el short. Se conservan los textos escritos a mano, las grabaciones y lo añadido; el aspecto, la disposición y las imágenes pasan a ser los del short.</translation>
    </message>
    <message>
        <source>Makes what it lacks</source>
        <translation>Genera lo que le falta</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Opens it in place of the short, which is saved</source>
        <translation>La abre en lugar del short, que se guarda</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>Mostrar %1 en su carpeta</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Progress of what is being made</source>
        <translation>Progreso de lo que se está generando</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>%1[*] – Shortwright</source>
        <translation>%1[*] – Shortwright</translation>
    </message>
    <message>
        <source>Making… %1</source>
        <translation>Generando… %1</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Generando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>Generar %1</translation>
    </message>
    <message>
        <source>All made</source>
        <translation>Todo generado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>Importar material grabado</translation>
    </message>
    <message>
        <source>Open a project first, then drop media into it.</source>
        <translation>Abrir primero un proyecto y arrastrar después los medios.</translation>
    </message>
    <message>
        <source>%1 is written: %2</source>
        <translation>%1 está listo: %2</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir un proyecto</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short)</source>
        <translation>Proyectos de Shortwright (*.short)</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>Importar medios</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>Exportar subtítulos</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.ass)</source>
        <translation>Subtítulos (*.srt *.vtt *.ass)</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Importar subtítulos</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>¿Dónde está %1?</translation>
    </message>
    <message>
        <source>Choose a file in the bin, or drop one there, and use it instead.</source>
        <translation>Elegir un archivo en los medios, o soltarlo ahí, y usarlo en su lugar.</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Revisión (%1)</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short *.shortz)</source>
        <translation>Proyectos de Shortwright (*.short *.shortz)</translation>
    </message>
    <message>
        <source>Where to unpack %1?</source>
        <translation>¿Dónde desempaquetar %1?</translation>
    </message>
    <message>
        <source>Import a timeline</source>
        <translation>Importar una línea de tiempo</translation>
    </message>
    <message>
        <source>OpenTimelineIO (*.otio)</source>
        <translation>OpenTimelineIO (*.otio)</translation>
    </message>
    <message>
        <source>Where to put the project?</source>
        <translation>¿Dónde guardar el proyecto?</translation>
    </message>
    <message>
        <source>Where may the missing media be?</source>
        <translation>¿Dónde pueden estar los medios que faltan?</translation>
    </message>
    <message>
        <source>Pack into one file</source>
        <translation>Empaquetar en un archivo</translation>
    </message>
    <message>
        <source>Packed projects (*.shortz)</source>
        <translation>Proyectos empaquetados (*.shortz)</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Exportar la línea de tiempo</translation>
    </message>
    <message>
        <source>Timelines (*.otio *.fcpxml *.edl)</source>
        <translation>Líneas de tiempo (*.otio *.fcpxml *.edl)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>Generarlo cuesta %1.</translation>
    </message>
</context>
<context>
    <name>MakePage</name>
    <message>
        <source>Paste an article, notes or bullets here, or drop a text file.</source>
        <translation>Pegar aquí un artículo, notas o puntos, o soltar un archivo de texto.</translation>
    </message>
    <message>
        <source>Text of the short</source>
        <translation>Texto del short</translation>
    </message>
    <message>
        <source>Why bees dance</source>
        <translation>Por qué bailan las abejas</translation>
    </message>
    <message>
        <source>What the short is about</source>
        <translation>De qué trata el short</translation>
    </message>
    <message>
        <source>Open a text file…</source>
        <translation>Abrir un archivo de texto…</translation>
    </message>
    <message>
        <source>How it shall be</source>
        <translation>Cómo debe ser</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Duración en segundos</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Abrir un texto</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.html *.htm *.csv *.json)</source>
        <translation>Textos (*.txt *.md *.html *.htm *.csv *.json)</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>La propia del idioma</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>Según el texto</translation>
    </message>
    <message>
        <source>9:16 upright</source>
        <translation>9:16 vertical</translation>
    </message>
    <message>
        <source>4:5 portrait</source>
        <translation>4:5 retrato</translation>
    </message>
    <message>
        <source>1:1 square</source>
        <translation>1:1 cuadrado</translation>
    </message>
    <message>
        <source>16:9 wide</source>
        <translation>16:9 panorámico</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Texto propio</translation>
    </message>
    <message>
        <source>Your idea</source>
        <translation>Idea propia</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a text: at most 20 MB are read.</source>
        <translation>%1 es demasiado grande para un texto: se leen 20 MB como máximo.</translation>
    </message>
    <message>
        <source>%1 is not a text. Open a .txt, .md, .html or .csv file.</source>
        <translation>%1 no es un texto. Abrir un archivo .txt, .md, .html o .csv.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The outline has blanks that you fill in before it is published.</source>
        <translation>El esquema tiene huecos que hay que rellenar antes de publicar.</translation>
    </message>
    <message>
        <source>My short</source>
        <translation>Mi short</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n carácter, unos %1 s en voz alta</numerusform>
            <numerusform>%n caracteres, unos %1 s en voz alta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n palabra, unos %1 s en voz alta</numerusform>
            <numerusform>%n palabras, unos %1 s en voz alta</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the script picks the best %2 s</source>
        <translation>%1; el guion elige los mejores %2 s</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Lo que cuesta</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>Generarlo cuesta %1.</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>Por generar</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
</context>
<context>
    <name>MediaDelegate</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>MediaImport</name>
    <message>
        <source>Import media</source>
        <translation>Importar medios</translation>
    </message>
    <message>
        <source>“%1” is there again.</source>
        <translation>«%1» vuelve a estar disponible.</translation>
    </message>
    <message>
        <source>“%1” is not the file that is missing: its content is another one.</source>
        <translation>«%1» no es el archivo que falta: su contenido es distinto.</translation>
    </message>
    <message>
        <source>Use it instead</source>
        <translation>Usarlo en su lugar</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>Reemplazar medio</translation>
    </message>
    <message>
        <source>The import was cancelled. Files that came in before: %1.</source>
        <translation>Se ha cancelado la importación. Archivos importados antes: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported. The first: %1</source>
        <translation>
            <numerusform>No se ha podido importar %n archivo: %1</numerusform>
            <numerusform>No se han podido importar %n archivos. El primero: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the bin already.</source>
        <translation>
            <numerusform>El archivo ya estaba en los medios.</numerusform>
            <numerusform>%n archivos ya estaban en los medios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>Un archivo importado.</numerusform>
            <numerusform>%n archivos importados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>What could not be imported</source>
        <translation>Lo que no se pudo importar</translation>
    </message>
</context>
<context>
    <name>MediaModel</name>
    <message>
        <source>Missing</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>The file is gone from the media folder. Relink it to a copy of it.</source>
        <translation>El archivo ya no está en la carpeta de medios. Volver a vincularlo con una copia.</translation>
    </message>
    <message>
        <source>Rename media</source>
        <translation>Cambiar el nombre del medio</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Cambiar el nombre de la carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>Un archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaPanel</name>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>Aún no hay medios</translation>
    </message>
    <message>
        <source>Drop pictures, videos and sounds here, or whole folders. They are copied into the project.</source>
        <translation>Soltar aquí imágenes, vídeos y audios, o carpetas enteras. Se copian en el proyecto.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>No media of this kind has these words in its name.</source>
        <translation>Ningún medio de este tipo tiene estas palabras en el nombre.</translation>
    </message>
    <message>
        <source>Search media</source>
        <translation>Buscar medios</translation>
    </message>
    <message>
        <source>Kind of media</source>
        <translation>Tipo de medios</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Audios</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Mostrar como lista</translation>
    </message>
    <message>
        <source>Import media (Ctrl+I)</source>
        <translation>Importar medios (Ctrl+I)</translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation>Subir una carpeta</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Cancelar la importación</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progreso de la importación</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>Mostrar como imágenes</translation>
    </message>
    <message>
        <source>Looking at files…</source>
        <translation>Examinando archivos…</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>Añadir clip</translation>
    </message>
    <message>
        <source>“%1” cannot be put on the timeline: choose it as a look-up table in the inspector.</source>
        <translation>«%1» no se puede poner en la línea de tiempo: elegirlo como tabla LUT en el inspector.</translation>
    </message>
    <message>
        <source>Choose one picture or video here, and the scenes that are to show it.</source>
        <translation>Elegir aquí una imagen o un vídeo, y las escenas que deben mostrarlo.</translation>
    </message>
    <message>
        <source>“%1” is no picture or video.</source>
        <translation>«%1» no es una imagen ni un vídeo.</translation>
    </message>
    <message>
        <source>Use own picture</source>
        <translation>Usar imagen propia</translation>
    </message>
    <message>
        <source>Choose one sound here, and the sentence that it speaks.</source>
        <translation>Elegir aquí un audio, y la frase que pronuncia.</translation>
    </message>
    <message>
        <source>“%1” is no sound.</source>
        <translation>«%1» no es un audio.</translation>
    </message>
    <message>
        <source>Use own recording</source>
        <translation>Usar grabación propia</translation>
    </message>
    <message>
        <source>Remove from the bin</source>
        <translation>Quitar de los medios</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Mover a carpeta</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>Volver a vincular…</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>Poner en la línea de tiempo</translation>
    </message>
    <message>
        <source>Use as the scene&apos;s picture</source>
        <translation>Usar como imagen de la escena</translation>
    </message>
    <message>
        <source>Use as the sentence&apos;s voice</source>
        <translation>Usar como voz de la frase</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>New folder with this</source>
        <translation>Carpeta nueva con esto</translation>
    </message>
    <message>
        <source>Move one folder up</source>
        <translation>Mover una carpeta arriba</translation>
    </message>
    <message>
        <source>Only files of this computer can be imported. Download it first, then drop the file.</source>
        <translation>Solo se pueden importar archivos de este equipo. Descargar primero el archivo y soltarlo después.</translation>
    </message>
    <message>
        <source>Choose one sound here that is to be the music.</source>
        <translation>Elegir aquí un audio que vaya a ser la música.</translation>
    </message>
    <message>
        <source>Use own music</source>
        <translation>Usar música propia</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>Buscar medios que faltan…</translation>
    </message>
    <message>
        <source>Use as the film&apos;s music</source>
        <translation>Usar como música del vídeo</translation>
    </message>
</context>
<context>
    <name>NewText</name>
    <message>
        <source>Enter adds it, Escape forgets it</source>
        <translation>Intro lo añade, Esc lo descarta</translation>
    </message>
</context>
<context>
    <name>NodeTools</name>
    <message>
        <source>Earlier take of %1</source>
        <translation>Toma anterior: %1</translation>
    </message>
    <message>
        <source>Later take of %1</source>
        <translation>Toma posterior: %1</translation>
    </message>
    <message>
        <source>Make another take of %1</source>
        <translation>Generar otra toma: %1</translation>
    </message>
    <message>
        <source>Keep %1 as it is</source>
        <translation>Conservar tal cual: %1</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>Toma %1 de %2</translation>
    </message>
    <message>
        <source>%1 is kept as it is; press to let it follow changes</source>
        <translation>Se conserva tal cual: %1; pulsar para que siga los cambios</translation>
    </message>
    <message>
        <source>Compare the takes of %1</source>
        <translation>Comparar las tomas: %1</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Reset %1</source>
        <translation>Restablecer: %1</translation>
    </message>
    <message>
        <source>Drag to change, double click to reset</source>
        <translation>Arrastrar para cambiar, doble clic para restablecer</translation>
    </message>
    <message>
        <source>“%1” is not a number. Type one such as 12.5, or a sum such as 1500/2.</source>
        <translation>«%1» no es un número. Escribir uno como 12,5 o una operación como 1500/2.</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>%1: el valor debe estar entre %2 y %3.</translation>
    </message>
</context>
<context>
    <name>PreviewCanvas</name>
    <message>
        <source>Preview of the film</source>
        <translation>Vista previa del vídeo</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>Transformar clip</translation>
    </message>
    <message>
        <source>Text on the film</source>
        <translation>Texto sobre el vídeo</translation>
    </message>
    <message>
        <source>Choose a picture or video on a track of your own that is shown at the playhead; then it can be cropped.</source>
        <translation>Seleccionar una imagen o un vídeo de una pista propia que se vea en el cabezal; entonces se puede recortar.</translation>
    </message>
    <message>
        <source>Move in %1</source>
        <translation>Mover en %1</translation>
    </message>
    <message>
        <source>A crop is the same in every shape. Go to the base layout to change it.</source>
        <translation>El recorte es el mismo en todas las formas. Ve al diseño base para cambiarlo.</translation>
    </message>
    <message>
        <source>Show the base layout</source>
        <translation>Mostrar el diseño base</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Click to show frames</source>
        <translation>Clic para mostrar fotogramas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>%1×%2</source>
        <translation>%1×%2</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) dropped</source>
        <translation>
            <numerusform>%n fotograma omitido</numerusform>
            <numerusform>%n fotogramas omitidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Integrado</translation>
    </message>
    <message>
        <source>Each step of a short can be made by a service of yours; the built-in one is always there. They are asked from the top. What is changed here counts when Shortwright is started again.</source>
        <translation>Cada paso de un short puede hacerlo un servicio tuyo; el integrado siempre está. Se pregunta desde arriba. Los cambios valen al volver a iniciar Shortwright.</translation>
    </message>
    <message>
        <source>When one cannot, ask the next</source>
        <translation>Si uno no puede, preguntar al siguiente</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Guardar clave</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>Olvidar clave</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Keeping the key…</source>
        <translation>Guardando la clave…</translation>
    </message>
    <message>
        <source>Forgetting the key…</source>
        <translation>Olvidando la clave…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Preguntando a %1…</translation>
    </message>
    <message>
        <source>Name of the new provider</source>
        <translation>Nombre del nuevo servicio</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>la habitual</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Añadir un servicio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Needs no network and no account.</source>
        <translation>No necesita red ni cuenta.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Workflow file</source>
        <translation>Archivo de flujo</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Shortwright cannot start</source>
        <translation>Shortwright no puede iniciarse</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>No encontrado: %1</translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <source>Has unsaved work</source>
        <translation>Tiene cambios sin guardar</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
</context>
<context>
    <name>RecorderBar</name>
    <message>
        <source>Hear the film</source>
        <translation>Oír el vídeo</translation>
    </message>
    <message>
        <source>Discard the recording (Esc)</source>
        <translation>Descartar la grabación (Esc)</translation>
    </message>
    <message>
        <source>Close the recorder</source>
        <translation>Cerrar la grabadora</translation>
    </message>
    <message>
        <source>Voice-over recorder</source>
        <translation>Grabadora de voz en off</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Play the film&apos;s sound while recording; only with headphones, else the microphone hears it too</source>
        <translation>Reproducir el audio del vídeo durante la grabación; solo con auriculares, si no el micrófono también lo capta</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>Grabado hasta ahora</translation>
    </message>
    <message>
        <source>System&apos;s microphone</source>
        <translation>Micrófono del sistema</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>End the recording and put it on the timeline (R)</source>
        <translation>Terminar la grabación y ponerla en la línea de tiempo (R)</translation>
    </message>
    <message>
        <source>Record from the playhead on (R)</source>
        <translation>Grabar desde el cabezal (R)</translation>
    </message>
</context>
<context>
    <name>RecordingLight</name>
    <message>
        <source>REC</source>
        <translation>REC</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SceneCard</name>
    <message>
        <source>Hook</source>
        <translation>Gancho</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Move this scene</source>
        <translation>Mover esta escena</translation>
    </message>
    <message>
        <source>Add a sentence to this scene</source>
        <translation>Añadir una frase a esta escena</translation>
    </message>
    <message>
        <source>More for this scene</source>
        <translation>Más para esta escena</translation>
    </message>
    <message>
        <source>Add a scene before it</source>
        <translation>Añadir una escena antes</translation>
    </message>
    <message>
        <source>Add a scene after it</source>
        <translation>Añadir una escena después</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Replace the picture…</source>
        <translation>Reemplazar la imagen…</translation>
    </message>
    <message>
        <source>Remove this scene</source>
        <translation>Quitar esta escena</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Scene %1, %2</source>
        <translation>Escena %1, %2</translation>
    </message>
    <message>
        <source>Picture, camera and mood of scene %1</source>
        <translation>Imagen, cámara y ambiente de la escena %1</translation>
    </message>
    <message>
        <source>Scene %1, sentence %2</source>
        <translation>Escena %1, frase %2</translation>
    </message>
    <message>
        <source>Picture, camera and mood</source>
        <translation>Imagen, cámara y ambiente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Make the picture of this scene again</source>
        <translation>Volver a generar la imagen de esta escena</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>the picture of this scene</source>
        <translation>imagen de esta escena</translation>
    </message>
    <message>
        <source>Replace the picture with one of your own</source>
        <translation>Reemplazar la imagen por una propia</translation>
    </message>
    <message>
        <source>Write a new sentence</source>
        <translation>Escribir una frase nueva</translation>
    </message>
</context>
<context>
    <name>SceneDetails</name>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Picture prompt</source>
        <translation>Prompt de la imagen</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Lo que muestra la imagen</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>Fuera de la imagen</translation>
    </message>
    <message>
        <source>What the picture must not show</source>
        <translation>Lo que la imagen no debe mostrar</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>Nada en particular</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Sin</translation>
    </message>
</context>
<context>
    <name>SceneThumbnail</name>
    <message>
        <source>Picture of the scene</source>
        <translation>Imagen de la escena</translation>
    </message>
</context>
<context>
    <name>ScriptEditing</name>
    <message>
        <source>Put the cursor between two words to split the sentence there.</source>
        <translation>Poner el cursor entre dos palabras para dividir ahí la frase.</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Dividir frase</translation>
    </message>
    <message>
        <source>This is the first sentence of its scene. Move it to the scene before with Alt+Up.</source>
        <translation>Esta es la primera frase de su escena. Moverla a la escena anterior con Alt+Flecha arriba.</translation>
    </message>
    <message>
        <source>Make another take</source>
        <translation>Generar otra toma</translation>
    </message>
</context>
<context>
    <name>ScriptHead</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Description for where it is published</source>
        <translation>Descripción para la publicación</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>#hashtags</source>
        <translation>#hashtags</translation>
    </message>
    <message>
        <source>Next blank</source>
        <translation>Hueco siguiente</translation>
    </message>
    <message numerus="yes">
        <source>This is an outline with %n blank(s) to fill in.</source>
        <translation>
            <numerusform>Este es un esquema con %n hueco por rellenar.</numerusform>
            <numerusform>Este es un esquema con %n huecos por rellenar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>The script of the open project is written here.</source>
        <translation>Aquí se escribe el guion del proyecto abierto.</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>Aún no hay guion</translation>
    </message>
    <message>
        <source>It is written from the text or the topic of this short. Every sentence can then be changed here.</source>
        <translation>Se escribe a partir del texto o del tema de este short. Después se puede cambiar aquí cada frase.</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>Escribir el guion</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation>Añadir una escena</translation>
    </message>
    <message>
        <source>Add a scene at the end</source>
        <translation>Añadir una escena al final</translation>
    </message>
    <message>
        <source>Write the first sentence of a new scene</source>
        <translation>Escribir la primera frase de una escena nueva</translation>
    </message>
    <message>
        <source>Choose a scene or a sentence whose takes are to be compared.</source>
        <translation>Elige una escena o una frase cuyas tomas quieras comparar.</translation>
    </message>
    <message>
        <source>There is one take only. Make another one first (%1).</source>
        <translation>Solo hay una toma. Haz antes otra (%1).</translation>
    </message>
</context>
<context>
    <name>SentenceRow</name>
    <message>
        <source>Move this sentence</source>
        <translation>Mover esta frase</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Subtítulo</translation>
    </message>
    <message>
        <source>Caption of %1</source>
        <translation>Subtítulo: %1</translation>
    </message>
    <message>
        <source>What captions show instead of the spoken words. Empty it to show what is spoken.</source>
        <translation>Lo que muestran los subtítulos en lugar de lo que se dice. Dejar vacío para mostrar lo que se dice.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Make the voice of this sentence again</source>
        <translation>Volver a generar la voz de esta frase</translation>
    </message>
    <message>
        <source>Fill in the blank</source>
        <translation>Rellenar el hueco</translation>
    </message>
    <message>
        <source>the voice of this sentence</source>
        <translation>voz de esta frase</translation>
    </message>
    <message>
        <source>Voice of this sentence</source>
        <translation>Voz de esta frase</translation>
    </message>
    <message>
        <source>More for this sentence</source>
        <translation>Más para esta frase</translation>
    </message>
    <message>
        <source>The short&apos;s voice</source>
        <translation>La voz del short</translation>
    </message>
    <message>
        <source>Write the caption otherwise</source>
        <translation>Escribir el subtítulo de otra forma</translation>
    </message>
    <message>
        <source>Use my own recording…</source>
        <translation>Usar grabación propia…</translation>
    </message>
    <message>
        <source>Add a sentence after it</source>
        <translation>Añadir una frase después</translation>
    </message>
    <message>
        <source>Join with the next one</source>
        <translation>Unir con la siguiente</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Subir	Alt+Up</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Bajar	Alt+Down</translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation>Quitar esta frase</translation>
    </message>
    <message>
        <source>the short&apos;s voice</source>
        <translation>la voz del short</translation>
    </message>
    <message>
        <source>Voice of this sentence: %1</source>
        <translation>Voz de esta frase: %1</translation>
    </message>
    <message>
        <source>Spoken at the playhead</source>
        <translation>Se dice en el cabezal</translation>
    </message>
    <message>
        <source>Hear all of the recording</source>
        <translation>Usar toda la grabación</translation>
    </message>
    <message>
        <source>own recording</source>
        <translation>grabación propia</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>Palabras no encontradas</translation>
    </message>
    <message>
        <source>%1 Captions are spread over the recording, and deleting words does not cut it.</source>
        <translation>%1 Los subtítulos se reparten por la grabación, y eliminar palabras no la corta.</translation>
    </message>
    <message>
        <source>Hear all of the recording again</source>
        <translation>Volver a usar toda la grabación</translation>
    </message>
    <message>
        <source>Use the generated voice again</source>
        <translation>Volver a usar la voz generada</translation>
    </message>
    <message>
        <source>Use generated voice</source>
        <translation>Usar voz generada</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Voices and looks</source>
        <translation>Voces y estilos</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Shortwright speaks %1 when it is started again.</source>
        <translation>Idioma de Shortwright tras el próximo inicio: %1.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Make what an edit made stale by itself, while it costs nothing</source>
        <translation>Generar por sí solo lo que un cambio deja desactualizado, mientras sea gratis</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Generación</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Estilos</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Buscar atajos</translation>
    </message>
    <message>
        <source>Set of shortcuts</source>
        <translation>Conjunto de atajos</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Tecla nueva</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>Tecla nueva: %1</translation>
    </message>
    <message>
        <source>%1 is also the key of: %2. Neither works until one of them gets another key.</source>
        <translation>%1 también es la tecla de: %2. Ninguna de las acciones funciona hasta que una de ellas tenga otra tecla.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automatización</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the folder of new projects</source>
        <translation>Cambiar la carpeta de los proyectos nuevos</translation>
    </message>
    <message>
        <source>Where should new projects go?</source>
        <translation>¿Dónde deben guardarse los proyectos nuevos?</translation>
    </message>
    <message>
        <source>Nothing can be written into %1. Choose another folder.</source>
        <translation>No se puede escribir en %1. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>New shorts begin with what is chosen here. Each can be given another one.</source>
        <translation>Los shorts nuevos empiezan con lo que se elija aquí. Cada uno puede tener otro.</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>La propia del idioma</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>Según el texto</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Gastos</translation>
    </message>
</context>
<context>
    <name>ShapeMenu</name>
    <message>
        <source>%1 (base)</source>
        <translation>%1 (base)</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>The shape that is shown: what is moved in another one than the base stays as it is in the base</source>
        <translation>La forma que se muestra: lo que se mueve en otra que no sea la base queda igual en la base</translation>
    </message>
    <message>
        <source>Add shape %1</source>
        <translation>Añadir forma %1</translation>
    </message>
    <message>
        <source>Back to the base layout: what is chosen</source>
        <translation>Volver al diseño base: lo seleccionado</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>Volver al diseño base</translation>
    </message>
    <message>
        <source>Back to the base layout: all of %1</source>
        <translation>Volver al diseño base: todo %1</translation>
    </message>
    <message>
        <source>%1: back to the base layout</source>
        <translation>%1: volver al diseño base</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Remove shape %1</source>
        <translation>Quitar forma %1</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Ramp up</source>
        <translation>Acelerar</translation>
    </message>
    <message>
        <source>Ramp down</source>
        <translation>Desacelerar</translation>
    </message>
    <message>
        <source>Montage</source>
        <translation>Montaje</translation>
    </message>
    <message>
        <source>Hero</source>
        <translation>Héroe</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Bala</translation>
    </message>
</context>
<context>
    <name>SpeedEditor</name>
    <message>
        <source>Speed curve</source>
        <translation>Curva de velocidad</translation>
    </message>
    <message>
        <source>Drag the points. A double click adds a point to the curve or takes it away.</source>
        <translation>Arrastrar los puntos. Con doble clic se añade un punto a la curva o se quita.</translation>
    </message>
    <message>
        <source>%1× at %2 %</source>
        <translation>%1× al %2 %</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>What was paid in each month</source>
        <translation>Lo pagado cada mes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a month and its year</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>SpendingPage</name>
    <message>
        <source>What the providers of your settings were paid for what you had made, by their published prices. What is made on this computer is free.</source>
        <translation>Lo que se pagó a los servicios de tus ajustes por lo que encargaste, según sus precios publicados. Lo que se hace en este equipo es gratis.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Nothing was paid yet</source>
        <translation>Aún no se ha pagado nada</translation>
    </message>
    <message>
        <source>When a provider that costs something makes a step, what it was paid is shown here, by month, provider and step.</source>
        <translation>Cuando un servicio de pago realice un paso, aquí se verá lo que se le pagó, por mes, servicio y paso.</translation>
    </message>
    <message>
        <source>The chosen month</source>
        <translation>El mes elegido</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Por servicio</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Por paso</translation>
    </message>
    <message>
        <source>Monthly budget</source>
        <translation>Presupuesto mensual</translation>
    </message>
    <message>
        <source>When it is used up, paid providers are not asked any more until the next month</source>
        <translation>Cuando se agote, no se consultará a los servicios de pago hasta el mes siguiente</translation>
    </message>
    <message>
        <source>Most that may be spent in a month</source>
        <translation>Máximo que se puede gastar en un mes</translation>
    </message>
    <message>
        <source>How much of the budget is spent</source>
        <translation>Cuánto del presupuesto se ha gastado</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>Lo que queda del presupuesto</translation>
    </message>
    <message>
        <source>Ask before spending more than</source>
        <translation>Preguntar antes de gastar más de</translation>
    </message>
    <message>
        <source>Amount from which on it is asked</source>
        <translation>Importe a partir del cual se pregunta</translation>
    </message>
    <message>
        <source>Once you have agreed, it is not asked again for as much until Shortwright is closed.</source>
        <translation>Una vez que aceptes, no se volverá a preguntar por ese importe hasta que se cierre Shortwright.</translation>
    </message>
    <message>
        <source>Credits at the studio</source>
        <translation>Créditos en el estudio</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>Usados este mes</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Every paid run is a line of the book</source>
        <translation>Cada ejecución pagada es una línea del registro</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write all that was ever paid as a table (CSV)</source>
        <translation>Escribir todo lo pagado hasta ahora como tabla (CSV)</translation>
    </message>
    <message>
        <source>Reading what was paid…</source>
        <translation>Leyendo lo pagado…</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>Preguntando al estudio…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 for %n run(s)</source>
        <translation>
            <numerusform>%1: %2 por %n ejecución</numerusform>
            <numerusform>%1: %2 por %n ejecuciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %n run(s) is not known: %1.</source>
        <translation>
            <numerusform>Se desconoce el precio de %n ejecución: %1.</numerusform>
            <numerusform>Se desconoce el precio de %n ejecuciones: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Besides %1, which is in no sum.</source>
        <translation>Además, %1, que no figura en ninguna suma.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) without a price</source>
        <translation>
            <numerusform>%n ejecución sin precio</numerusform>
            <numerusform>%n ejecuciones sin precio</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no limit. Spent this month: %1.</source>
        <translation>No hay límite. Gastado este mes: %1.</translation>
    </message>
    <message>
        <source>The budget of this month is used up: paid providers are not asked any more until the next month begins, or the budget is raised.</source>
        <translation>El presupuesto de este mes se ha agotado: no se consultará a los servicios de pago hasta que empiece el mes siguiente o se aumente el presupuesto.</translation>
    </message>
    <message>
        <source>%1 of %2 are spent, %3 are left.</source>
        <translation>Se han gastado %1 de %2, quedan %3.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Quedan %1</translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation>Quedan %1 · %2</translation>
    </message>
    <message>
        <source>%1 set aside for what is under way</source>
        <translation>%1 reservados para lo que está en curso</translation>
    </message>
    <message>
        <source>Export what was paid</source>
        <translation>Exportar lo pagado</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 está listo.</translation>
    </message>
</context>
<context>
    <name>SpendingWatch</name>
    <message>
        <source>Making it costs %1. Shall it be made?</source>
        <translation>Generarlo cuesta %1. ¿Quieres que se genere?</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Looking what was spent…</source>
        <translation>Comprobando lo gastado…</translation>
    </message>
    <message>
        <source>%1 of this month&apos;s budget of %2 are spent. When it is used up, paid providers are not asked any more.</source>
        <translation>Se han gastado %1 del presupuesto de este mes de %2. Cuando se agote, no se consultará más a los servicios de pago.</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Gastos</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>What will your next short be about?</source>
        <translation>¿De qué tratará el próximo short?</translation>
    </message>
    <message>
        <source>Everything is made on your machine: script, pictures, voice, captions, music and film.</source>
        <translation>Todo se crea en este equipo: guion, imágenes, voz, subtítulos, música y vídeo.</translation>
    </message>
    <message>
        <source>Write or paste a text</source>
        <translation>Escribir o pegar un texto</translation>
    </message>
    <message>
        <source>An article, notes or bullets become a script</source>
        <translation>Un artículo, notas o puntos se convierten en guion</translation>
    </message>
    <message>
        <source>Start from an idea</source>
        <translation>Empezar con una idea</translation>
    </message>
    <message>
        <source>A few words become an outline to fill in</source>
        <translation>Unas pocas palabras se convierten en un esquema por rellenar</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>Importar material grabado</translation>
    </message>
    <message>
        <source>Begin with your own pictures and videos</source>
        <translation>Empezar con imágenes y vídeos propios</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>Abrir una plantilla</translation>
    </message>
    <message>
        <source>A look, a voice and a length that fit together</source>
        <translation>Estilo, voz y duración que combinan</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Aún no hay proyectos</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Probar el ejemplo</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Abrir un proyecto…</translation>
    </message>
    <message>
        <source>Script, pictures, voice, captions, music and film: made by the providers of your settings, and on your machine.</source>
        <translation>Guion, imágenes, voz, subtítulos, música y película: hechos por los servicios de tus ajustes y en tu equipo.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <source>Address of the studio</source>
        <translation>Dirección del estudio</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A studio&apos;s server makes steps of your shorts for you, so that they need not be made on this computer. What it does not make, and what it cannot make at the moment, is made here. What is changed here counts when Shortwright is started again.</source>
        <translation>El servidor de un estudio realiza pasos de tus cortos para que no tengan que hacerse en este equipo. Lo que no hace, o no puede hacer en ese momento, se hace aquí. Lo que cambies aquí se aplica la próxima vez que se inicie Shortwright.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Iniciar sesión con</translation>
    </message>
    <message>
        <source>E-mail address and password</source>
        <translation>Correo electrónico y contraseña</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>Un token</translation>
    </message>
    <message>
        <source>as the studio has shown it</source>
        <translation>tal como lo mostró el estudio</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>It makes</source>
        <translation>Realiza</translation>
    </message>
    <message>
        <source>The studio makes this step</source>
        <translation>El estudio realiza este paso</translation>
    </message>
    <message>
        <source>Ask the studio whether it answers, and what it makes</source>
        <translation>Preguntar al estudio si responde y qué realiza</translation>
    </message>
    <message>
        <source>The token of this computer is removed there and forgotten here</source>
        <translation>El token de este equipo se elimina allí y se olvida aquí</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>Preguntando al estudio…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Cerrando sesión…</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
</context>
<context>
    <name>TakeView</name>
    <message>
        <source>Earlier take, %1</source>
        <translation>Toma anterior, %1</translation>
    </message>
    <message>
        <source>Later take, %1</source>
        <translation>Toma siguiente, %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar esta</translation>
    </message>
    <message>
        <source>Use this take, %1</source>
        <translation>Usar esta toma, %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Elegida</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Pause, %1</source>
        <translation>Pausar, %1</translation>
    </message>
    <message>
        <source>Play, %1</source>
        <translation>Reproducir, %1</translation>
    </message>
</context>
<context>
    <name>TakeWave</name>
    <message>
        <source>Click to listen from there</source>
        <translation>Haz clic para escuchar desde ahí</translation>
    </message>
</context>
<context>
    <name>TakesPage</name>
    <message>
        <source>Compare takes</source>
        <translation>Comparar tomas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Space plays, Enter uses the chosen one, Esc goes back.</source>
        <translation>Izquierda y Derecha eligen, Arriba y Abajo muestran otras tomas, Espacio reproduce, Intro usa la elegida, Esc vuelve.</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Enter uses the chosen one, Esc goes back.</source>
        <translation>Izquierda y Derecha eligen, Arriba y Abajo muestran otras tomas, Intro usa la elegida, Esc vuelve.</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>Imagen de la escena %1</translation>
    </message>
    <message>
        <source>Voice of “%1”</source>
        <translation>Voz de «%1»</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>Toma %1 de %2</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>La propia del idioma</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Sin</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Generado por</translation>
    </message>
    <message>
        <source>Use another take</source>
        <translation>Usar otra toma</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>What is done in the background</source>
        <translation>Lo que se hace en segundo plano</translation>
    </message>
    <message>
        <source>Progress of what is done in the background</source>
        <translation>Progreso de lo que se hace en segundo plano</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Track %1</source>
        <translation>Pista %1</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciada</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>%1: %2, %3 to %4</source>
        <translation>%1: %2, de %3 a %4</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>falta su archivo</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>error</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>generándose</translation>
    </message>
    <message>
        <source>to be made</source>
        <translation>por generar</translation>
    </message>
    <message>
        <source>Add overlay track</source>
        <translation>Añadir pista de superposición</translation>
    </message>
    <message>
        <source>Add sound track</source>
        <translation>Añadir pista de audio</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Eliminar marcador</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Añadir marcador</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Editar texto</translation>
    </message>
    <message>
        <source>Unlock: may be made again</source>
        <translation>Desbloquear: se puede volver a generar</translation>
    </message>
    <message>
        <source>Lock: never make again</source>
        <translation>Bloquear: no volver a generar</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Split at playhead</source>
        <translation>Dividir en el cabezal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Pegar atributos</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Freeze frame at playhead</source>
        <translation>Congelar fotograma en el cabezal</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Separar audio</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Eliminar con rizo</translation>
    </message>
    <message>
        <source>Show track</source>
        <translation>Mostrar pista</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>Activar sonido de la pista</translation>
    </message>
    <message>
        <source>Hide track</source>
        <translation>Ocultar pista</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>Silenciar pista</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>Oír todas las pistas</translation>
    </message>
    <message>
        <source>Hear only this track</source>
        <translation>Oír solo esta pista</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>Desbloquear pista</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>Bloquear pista</translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation>Cambiar el nombre de la pista</translation>
    </message>
    <message>
        <source>Move track up</source>
        <translation>Subir pista</translation>
    </message>
    <message>
        <source>Move track down</source>
        <translation>Bajar pista</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>Mover pista</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>Quitar pista</translation>
    </message>
    <message>
        <source>What was dropped is no longer among the project&apos;s media. Import it again.</source>
        <translation>Lo que se ha soltado ya no está entre los medios del proyecto. Importarlo de nuevo.</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>Nombre de la pista</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Its file is missing</source>
        <translation>Falta su archivo</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Ctrl with the arrow keys goes from clip to clip</source>
        <translation>Ctrl con las teclas de flecha pasa de un clip a otro</translation>
    </message>
    <message>
        <source>Choose the clips that are to be copied, or a scene whose attributes are.</source>
        <translation>Seleccionar los clips que se van a copiar, o una escena para copiar sus atributos.</translation>
    </message>
    <message>
        <source>Copy attributes</source>
        <translation>Copiar atributos</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>Pegar atributos…</translation>
    </message>
    <message>
        <source>Relink “%1”…</source>
        <translation>Volver a vincular «%1»…</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>Volver a generar</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>Buscar medios que faltan…</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Añadir texto</translation>
    </message>
    <message>
        <source>Show it in this scene</source>
        <translation>Mostrarlo en esta escena</translation>
    </message>
    <message>
        <source>Use it as the voice of this sentence</source>
        <translation>Usarlo como voz de esta frase</translation>
    </message>
    <message>
        <source>Use it as the music</source>
        <translation>Usarlo como música</translation>
    </message>
</context>
<context>
    <name>TransitionGallery</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transiciones</translation>
    </message>
</context>
<context>
    <name>TransitionStrip</name>
    <message>
        <source>Transition: %1</source>
        <translation>Transición: %1</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1, %2 s</translation>
    </message>
</context>
<context>
    <name>VersionFilms</name>
    <message>
        <source>%1 is there already, and was left as it is.</source>
        <translation>%1 ya existe y se ha dejado como está.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) are there already, and were left as they are.</source>
        <translation>
            <numerusform>Ya existe %n vídeo y se dejó como está.</numerusform>
            <numerusform>Ya existen %n vídeos y se dejaron como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) left out: something of each is still to be made.</source>
        <translation>
            <numerusform>Se omitió %n versión: aún falta generar algo de ella.</numerusform>
            <numerusform>Se omitieron %n versiones: aún falta generar algo de cada una.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionForm</name>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Texts cannot be translated yet: that needs a language model. Add one in the settings, for the script.</source>
        <translation>Aún no se pueden traducir textos: hace falta un modelo de lenguaje. Añade uno en los ajustes, para el guion.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plataformas</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>Duraciones</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Others, such as 20, 75</source>
        <translation>Otras, como 20, 75</translation>
    </message>
    <message>
        <source>Other lengths in seconds</source>
        <translation>Otras duraciones en segundos</translation>
    </message>
    <message>
        <source>Other lengths in seconds, from 15 to 180</source>
        <translation>Otras duraciones en segundos, de 15 a 180</translation>
    </message>
    <message>
        <source>Shorter ones leave out points, the last one first.</source>
        <translation>Las más cortas omiten puntos, empezando por el último.</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Ganchos</translation>
    </message>
    <message>
        <source>Hooks, one on each line</source>
        <translation>Ganchos, uno por línea</translation>
    </message>
    <message>
        <source>What the first sentence says instead, one on each line</source>
        <translation>Lo que dice la primera frase en su lugar, uno por línea</translation>
    </message>
    <message>
        <source>Written in the language of the short; translated with it.</source>
        <translation>Escritos en el idioma del short; se traducen con él.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder of the versions</source>
        <translation>Carpeta de las versiones</translation>
    </message>
    <message>
        <source>Choose where the versions go</source>
        <translation>Elegir dónde van las versiones</translation>
    </message>
    <message>
        <source>Where do the versions go?</source>
        <translation>¿Dónde van las versiones?</translation>
    </message>
    <message>
        <source>%1 versions</source>
        <translation>%1 versiones</translation>
    </message>
    <message>
        <source>“%1” is no length: type seconds from 15 to 180, such as 20, 75.</source>
        <translation>«%1» no es una duración: escribe segundos de 15 a 180, como 20, 75.</translation>
    </message>
    <message>
        <source>Choose a folder for the versions.</source>
        <translation>Elige una carpeta para las versiones.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n second(s)</source>
        <translation>
            <numerusform>Como máximo %n segundo</numerusform>
            <numerusform>Como máximo %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionJobs</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Remove these versions from the list</source>
        <translation>Quitar estas versiones de la lista</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>Progreso de las versiones</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Detener; lo terminado se conserva</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>Dejar de generar versiones</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n version(s) made</source>
        <translation>
            <numerusform>%1 de %n versión generada</numerusform>
            <numerusform>%1 de %n versiones generadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMaker</name>
    <message>
        <source>Making versions…</source>
        <translation>Generando versiones…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Editada a mano</translation>
    </message>
    <message>
        <source>The short was changed since</source>
        <translation>El short ha cambiado desde entonces</translation>
    </message>
    <message>
        <source>Made by an older program: order it again to bring it up to date</source>
        <translation>Generada por un programa anterior: vuelve a pedirla para actualizarla</translation>
    </message>
    <message>
        <source>Follows the short</source>
        <translation>Sigue al short</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Generándose…</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>Generándose: %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Generada</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>No se pudo generar.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) still to make</source>
        <translation>
            <numerusform>Falta generar %n parte</numerusform>
            <numerusform>Falta generar %n partes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMatrix</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Guion gráfico</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Audios</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Nothing has to be made.</source>
        <translation>No hay que generar nada.</translation>
    </message>
    <message>
        <source>It is there, and up to date.</source>
        <translation>Ya existe y está actualizada.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Versions of “%1”</source>
        <translation>Versiones de «%1»</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Falta algo</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>Aún no hay guion</translation>
    </message>
    <message>
        <source>Make the short first: its versions are made from it.</source>
        <translation>Genera primero el short: sus versiones se hacen a partir de él.</translation>
    </message>
    <message>
        <source>In what do the versions differ?</source>
        <translation>¿En qué se diferencian las versiones?</translation>
    </message>
    <message>
        <source>Choose languages, platforms or lengths, or write other hooks: there is a version for each combination.</source>
        <translation>Elige idiomas, plataformas o duraciones, o escribe otros ganchos: habrá una versión por cada combinación.</translation>
    </message>
    <message>
        <source>These versions cannot be made</source>
        <translation>No se pueden generar estas versiones</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>No se puede leer la carpeta</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>Aún no hay versiones</translation>
    </message>
    <message>
        <source>Versions that were made in this folder are listed here, with how they stand to the short.</source>
        <translation>Aquí aparecen las versiones generadas en esta carpeta y cómo están respecto al short.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New versions: %1 of %2</source>
        <translation>Versiones nuevas: %1 de %2</translation>
    </message>
    <message>
        <source>to translate: %1 by %2</source>
        <translation>por traducir: %1 con %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>to make: %1</source>
        <translation>por generar: %1</translation>
    </message>
    <message>
        <source>price: %1, without translating</source>
        <translation>precio: %1, sin la traducción</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>precio: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>En generación</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>Por generar</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>En la carpeta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Make the version</source>
        <translation>Generar la versión</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Versions of another short are being made. Wait for them, or stop them in the jobs panel.</source>
        <translation>Se están generando versiones de otro short. Espera a que terminen o detenlas en el panel de tareas.</translation>
    </message>
    <message>
        <source>Working out what is shared and what is to be made…</source>
        <translation>Calculando qué se comparte y qué hay que generar…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The short itself is not complete yet. What is made in it first, all its versions share.</source>
        <translation>El propio short aún no está completo. Lo que se genere antes en él lo comparten todas sus versiones.</translation>
    </message>
    <message>
        <source>Versions to make, and versions in the folder</source>
        <translation>Versiones por generar y versiones en la carpeta</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>Progreso de las versiones</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Detener; lo terminado se conserva</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>Dejar de generar versiones</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Update all</source>
        <translation>Actualizar todas</translation>
    </message>
    <message>
        <source>Brings all up to date and makes what they lack</source>
        <translation>Pone todas al día y genera lo que les falta</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Exportar todas</translation>
    </message>
    <message>
        <source>Writes a film of each version beside it</source>
        <translation>Escribe un vídeo de cada versión junto a ella</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) being exported</source>
        <translation>
            <numerusform>Exportando %n vídeo</numerusform>
            <numerusform>Exportando %n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n version(s)</source>
        <translation>
            <numerusform>Generar %n versión</numerusform>
            <numerusform>Generar %n versiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceRecorder</name>
    <message>
        <source>This project is opened read-only, so nothing can be recorded into it.</source>
        <translation>Este proyecto está abierto en modo de solo lectura, así que no se puede grabar nada en él.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>The recording was too short to be kept.</source>
        <translation>La grabación era demasiado corta para conservarla.</translation>
    </message>
    <message>
        <source>Voice-over %1</source>
        <translation>Voz en off %1</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>Grabar voz en off</translation>
    </message>
    <message>
        <source>Voice-over</source>
        <translation>Voz en off</translation>
    </message>
    <message>
        <source>What was recorded until then is on the timeline.</source>
        <translation>Lo grabado hasta ese momento está en la línea de tiempo.</translation>
    </message>
    <message>
        <source>Nothing was heard. Look whether the microphone is switched on, and which one is chosen.</source>
        <translation>No se ha oído nada. Comprobar si el micrófono está encendido y cuál está seleccionado.</translation>
    </message>
    <message>
        <source>The recording is an hour long, which is the most that a clip can be. It is on the timeline.</source>
        <translation>La grabación dura una hora, la duración máxima de un clip. Está en la línea de tiempo.</translation>
    </message>
    <message>
        <source>The recording is longer than the film: what lies behind its end is not heard. Write more, or hold the last scene.</source>
        <translation>La grabación es más larga que el vídeo: lo que queda después del final no se oye. Escribir más o mantener más tiempo la última escena.</translation>
    </message>
    <message>
        <source>Your voice is on the timeline.</source>
        <translation>La voz grabada está en la línea de tiempo.</translation>
    </message>
</context>
<context>
    <name>sw::ui</name>
    <message>
        <source>There are no clips on the clipboard.</source>
        <translation>No hay clips en el portapapeles.</translation>
    </message>
    <message>
        <source>Paste clip</source>
        <translation>Pegar clip</translation>
    </message>
    <message>
        <source>Paste clips</source>
        <translation>Pegar clips</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Pegar atributos</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Dividir frase</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>Dividir clip</translation>
    </message>
    <message>
        <source>Split clips</source>
        <translation>Dividir clips</translation>
    </message>
    <message>
        <source>There is no clip under the playhead that could be trimmed.</source>
        <translation>No hay ningún clip bajo el cabezal que se pueda acortar.</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>Acortar con rizo</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>Acortar clip</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be deleted.</source>
        <translation>No hay nada seleccionado que se pueda eliminar.</translation>
    </message>
    <message>
        <source>What is chosen cannot be deleted: its track is locked.</source>
        <translation>La selección no se puede eliminar: su pista está bloqueada.</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Eliminar con rizo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Choose a clip or a marker to nudge.</source>
        <translation>Seleccionar un clip o un marcador para desplazarlo.</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>Choose two clips or more to group them.</source>
        <translation>Seleccionar dos o más clips para agruparlos.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>None of the chosen clips is in a group.</source>
        <translation>Ninguno de los clips seleccionados está en un grupo.</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Choose a clip to duplicate.</source>
        <translation>Seleccionar un clip para duplicarlo.</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>Duplicar clip</translation>
    </message>
    <message>
        <source>Duplicate clips</source>
        <translation>Duplicar clips</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>Congelar fotograma</translation>
    </message>
    <message>
        <source>There is no video under the playhead that could stand still.</source>
        <translation>No hay ningún vídeo bajo el cabezal que se pueda congelar.</translation>
    </message>
    <message>
        <source>Choose a video to detach its sound.</source>
        <translation>Seleccionar un vídeo para separar su audio.</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Separar audio</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Marcador %1</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Añadir marcador</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a picture, a video nor a sound, and cannot be put on the timeline.</source>
        <translation>«%1» no es una imagen, un vídeo ni un audio, y no se puede poner en la línea de tiempo.</translation>
    </message>
    <message>
        <source>Use own media</source>
        <translation>Usar medios propios</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>Añadir clip</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>Activar sonido de la pista</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>Silenciar pista</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>Oír todas las pistas</translation>
    </message>
    <message>
        <source>Solo track</source>
        <translation>Pista en solo</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>Desbloquear pista</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>Bloquear pista</translation>
    </message>
    <message>
        <source>Unmute music</source>
        <translation>Activar la música</translation>
    </message>
    <message>
        <source>Mute music</source>
        <translation>Silenciar la música</translation>
    </message>
    <message>
        <source>Mute effects</source>
        <translation>Silenciar los efectos</translation>
    </message>
    <message>
        <source>Unmute effects</source>
        <translation>Activar los efectos</translation>
    </message>
    <message>
        <source>This track cannot be muted or locked: it follows from the script.</source>
        <translation>Esta pista no se puede silenciar ni bloquear: depende del guion.</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>Inicio de %1</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>Final de %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>Cabezal</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Pulso</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>There are no attributes on the clipboard. Copy a clip or a scene first.</source>
        <translation>No hay atributos en el portapapeles. Copiar primero un clip o una escena.</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>Seleccionar los clips o las escenas que deben recibir los atributos.</translation>
    </message>
    <message>
        <source>What is chosen has these attributes already, or cannot have them.</source>
        <translation>La selección ya tiene estos atributos o no puede tenerlos.</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>Dividir escena</translation>
    </message>
    <message>
        <source>There is nothing under the playhead that could be split: a scene needs two words or more.</source>
        <translation>No hay nada bajo el cabezal que se pueda dividir: una escena necesita dos palabras o más.</translation>
    </message>
    <message>
        <source>Split all</source>
        <translation>Dividir todo</translation>
    </message>
    <message>
        <source>%1%2 f</source>
        <translation>%1%2 f</translation>
    </message>
    <message>
        <source>%1%2 s</source>
        <translation>%1%2 s</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Añadir texto</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>Cambiar duración de la escena</translation>
    </message>
    <message>
        <source>A scene without narration begins where the one before it ends. Trim its end (W), or move where its video starts in the inspector.</source>
        <translation>Una escena sin narración empieza donde termina la anterior. Recorta su final (W) o cambia en el inspector dónde empieza su vídeo.</translation>
    </message>
    <message>
        <source>A scene is as long as what is said in it. Delete words in the script, or split the scene here (S) and delete a part.</source>
        <translation>Una escena dura lo que se dice en ella. Borra palabras en el guion, o divide aquí la escena (S) y borra una parte.</translation>
    </message>
</context>
<context>
    <name>sw::ui::BladeGesture</name>
    <message>
        <source>Split clip</source>
        <translation>Dividir clip</translation>
    </message>
</context>
<context>
    <name>sw::ui::Builder</name>
    <message>
        <source>Scenes</source>
        <translation>Escenas</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Music: %1</source>
        <translation>Música: %1</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Efectos</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>propia</translation>
    </message>
</context>
<context>
    <name>sw::ui::ChoiceBox</name>
    <message>
        <source>Static</source>
        <translation>Estática</translation>
    </message>
    <message>
        <source>Move Left</source>
        <translation>Mover a la izquierda</translation>
    </message>
    <message>
        <source>Move Right</source>
        <translation>Mover a la derecha</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Mover hacia arriba</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Mover hacia abajo</translation>
    </message>
    <message>
        <source>Push In</source>
        <translation>Avanzar</translation>
    </message>
    <message>
        <source>Pull Out</source>
        <translation>Retroceder</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Zoom de acercamiento</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Zoom de alejamiento</translation>
    </message>
    <message>
        <source>Pan Left</source>
        <translation>Panorámica a la izquierda</translation>
    </message>
    <message>
        <source>Pan Right</source>
        <translation>Panorámica a la derecha</translation>
    </message>
    <message>
        <source>Orbit Left</source>
        <translation>Órbita a la izquierda</translation>
    </message>
    <message>
        <source>Orbit Right</source>
        <translation>Órbita a la derecha</translation>
    </message>
    <message>
        <source>Crane Up</source>
        <translation>Grúa hacia arriba</translation>
    </message>
    <message>
        <source>Crane Down</source>
        <translation>Grúa hacia abajo</translation>
    </message>
</context>
<context>
    <name>sw::ui::FadeGesture</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Change fade</source>
        <translation>Cambiar fundido</translation>
    </message>
</context>
<context>
    <name>sw::ui::GainGesture</name>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Change volume</source>
        <translation>Cambiar volumen</translation>
    </message>
</context>
<context>
    <name>sw::ui::KeyframeGesture</name>
    <message>
        <source>Move keyframe</source>
        <translation>Mover fotograma clave</translation>
    </message>
</context>
<context>
    <name>sw::ui::MarkerGesture</name>
    <message>
        <source>Move marker</source>
        <translation>Mover marcador</translation>
    </message>
</context>
<context>
    <name>sw::ui::MoveGesture</name>
    <message>
        <source>Move clip</source>
        <translation>Mover clip</translation>
    </message>
    <message>
        <source>Move clips</source>
        <translation>Mover clips</translation>
    </message>
</context>
<context>
    <name>sw::ui::RollGesture</name>
    <message>
        <source>Roll edit</source>
        <translation>Mover corte</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneHoldGesture</name>
    <message>
        <source>As short as its text</source>
        <translation>Tan corta como su texto</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>Cambiar duración de la escena</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneLeadGesture</name>
    <message>
        <source>Roll scenes</source>
        <translation>Mover límite entre escenas</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneOrderGesture</name>
    <message>
        <source>Move scene</source>
        <translation>Mover escena</translation>
    </message>
</context>
<context>
    <name>sw::ui::SentenceOrderGesture</name>
    <message>
        <source>A scene needs a sentence</source>
        <translation>Una escena necesita una frase</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Mover frase</translation>
    </message>
</context>
<context>
    <name>sw::ui::SlipGesture</name>
    <message>
        <source>Slip clip</source>
        <translation>Desplazar contenido del clip</translation>
    </message>
</context>
<context>
    <name>sw::ui::TransitionGesture</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Change transition length</source>
        <translation>Cambiar duración de la transición</translation>
    </message>
</context>
<context>
    <name>sw::ui::TrimGesture</name>
    <message>
        <source>Ripple trim</source>
        <translation>Acortar con rizo</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>Acortar clip</translation>
    </message>
</context>
</TS>
