<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New short…</source>
        <translation>Neues Short…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Import media…</source>
        <translation>Medien importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>Untertitel importieren…</translation>
    </message>
    <message>
        <source>Export captions…</source>
        <translation>Untertitel exportieren…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Attribute einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Ripple-Löschen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Make what is missing</source>
        <translation>Fehlendes erzeugen</translation>
    </message>
    <message>
        <source>Stop making</source>
        <translation>Erzeugen anhalten</translation>
    </message>
    <message>
        <source>Another take of the selection</source>
        <translation>Neuer Take der Auswahl</translation>
    </message>
    <message>
        <source>Lock the selection</source>
        <translation>Auswahl sperren</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Play backwards, faster</source>
        <translation>Rückwärts abspielen, schneller</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play, faster</source>
        <translation>Abspielen, schneller</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächster Frame</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Vorheriger Frame</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>Previous edit</source>
        <translation>Vorheriger Schnitt</translation>
    </message>
    <message>
        <source>Next edit</source>
        <translation>Nächster Schnitt</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>In point here</source>
        <translation>In-Punkt hier setzen</translation>
    </message>
    <message>
        <source>Out point here</source>
        <translation>Out-Punkt hier setzen</translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation>In und Out löschen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Split all tracks</source>
        <translation>Alle Spuren teilen</translation>
    </message>
    <message>
        <source>Ripple trim start to playhead</source>
        <translation>Anfang bis Abspielkopf ripple-trimmen</translation>
    </message>
    <message>
        <source>Ripple trim end to playhead</source>
        <translation>Ende bis Abspielkopf ripple-trimmen</translation>
    </message>
    <message>
        <source>Trim start to playhead</source>
        <translation>Anfang bis Abspielkopf trimmen</translation>
    </message>
    <message>
        <source>Trim end to playhead</source>
        <translation>Ende bis Abspielkopf trimmen</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Vorheriger Marker</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Nächster Marker</translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation>Einrasten</translation>
    </message>
    <message>
        <source>Magnetic tracks</source>
        <translation>Magnetische Spuren</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Ganzen Film anzeigen</translation>
    </message>
    <message>
        <source>Nudge a frame left</source>
        <translation>Einen Frame nach links schieben</translation>
    </message>
    <message>
        <source>Nudge a frame right</source>
        <translation>Einen Frame nach rechts schieben</translation>
    </message>
    <message>
        <source>Nudge five frames left</source>
        <translation>Fünf Frames nach links schieben</translation>
    </message>
    <message>
        <source>Nudge five frames right</source>
        <translation>Fünf Frames nach rechts schieben</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppierung aufheben</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>Standbild</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Audio abtrennen</translation>
    </message>
    <message>
        <source>Platform overlay</source>
        <translation>Plattform-Overlay</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Hilfslinien</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Aktion suchen…</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastaturkürzel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Import timeline…</source>
        <translation>Zeitleiste importieren…</translation>
    </message>
    <message>
        <source>Export timeline…</source>
        <translation>Zeitleiste exportieren…</translation>
    </message>
    <message>
        <source>Pack into one file…</source>
        <translation>In eine Datei packen…</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>Fehlende Medien suchen…</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>Attribute einfügen…</translation>
    </message>
    <message>
        <source>Crop on the picture</source>
        <translation>Im Bild beschneiden</translation>
    </message>
    <message>
        <source>Make missing files again</source>
        <translation>Fehlende Dateien neu erzeugen</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>Voice-over aufnehmen</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Text hinzufügen</translation>
    </message>
    <message>
        <source>Compare takes of the selection</source>
        <translation>Fassungen der Auswahl vergleichen</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versionen…</translation>
    </message>
</context>
<context>
    <name>Attribute</name>
    <message>
        <source>Place and size</source>
        <translation>Position und Größe</translation>
    </message>
    <message>
        <source>Opacity and blending</source>
        <translation>Deckkraft und Mischmodus</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>Chroma-Key</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Keyframes</translation>
    </message>
    <message>
        <source>Title style</source>
        <translation>Titelstil</translation>
    </message>
    <message>
        <source>Rotation and mirroring</source>
        <translation>Drehung und Spiegelung</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>Volume, fades and pan</source>
        <translation>Lautstärke, Blenden und Panorama</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Caption style</source>
        <translation>Untertitelstil</translation>
    </message>
</context>
<context>
    <name>AttributeMenu</name>
    <message>
        <source>Attributes to paste</source>
        <translation>Einzufügende Attribute</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Attribute einfügen</translation>
    </message>
    <message>
        <source>From “%1”</source>
        <translation>Aus „%1“</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine ankreuzen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>AutomationPage</name>
    <message>
        <source>Let programs on this computer use Shortwright</source>
        <translation>Programme auf diesem Computer dürfen Shortwright benutzen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Scripts, services and agents can make shorts, and read and change the open project: what they change is seen here at once, and can be undone. They have to show the token.</source>
        <translation>Skripte, Dienste und Agenten können Shorts machen und das offene Projekt lesen und ändern: Was sie ändern, ist hier sofort zu sehen und lässt sich rückgängig machen. Sie müssen das Token vorzeigen.</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automatisierung</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Why it is off</source>
        <translation>Warum sie aus ist</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>Die Adresse ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The token is on the clipboard. Give it only to programs that you trust.</source>
        <translation>Das Token ist in der Zwischenablage. Gib es nur Programmen, denen du vertraust.</translation>
    </message>
    <message>
        <source>what can be called</source>
        <translation>was sich aufrufen lässt</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>CaptionStylePicker</name>
    <message>
        <source>Caption style</source>
        <translation>Untertitelstil</translation>
    </message>
</context>
<context>
    <name>CharacterCard</name>
    <message>
        <source>Name of the character</source>
        <translation>Name der Figur</translation>
    </message>
    <message>
        <source>As the script and the prompts of pictures call it: scenes that name it show it</source>
        <translation>Wie Skript und Bildbeschreibungen sie nennen: Szenen, die sie nennen, zeigen sie</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>How %1 looks</source>
        <translation>Wie %1 aussieht</translation>
    </message>
    <message>
        <source>How it looks: an old fisher in a red coat</source>
        <translation>Wie sie aussieht: ein alter Fischer in rotem Mantel</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>A picture of the bin that shows it, for engines that take one</source>
        <translation>Ein Bild der Ablage, das sie zeigt, für Dienste, die eins annehmen</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>There is a character “%1” already. Choose another name.</source>
        <translation>Es gibt schon eine Figur „%1“. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>Rename character</source>
        <translation>Figur umbenennen</translation>
    </message>
</context>
<context>
    <name>CharacterList</name>
    <message>
        <source>Add character</source>
        <translation>Figur hinzufügen</translation>
    </message>
    <message>
        <source>Character %1</source>
        <translation>Figur %1</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Own movement</source>
        <translation>Eigene Bewegung</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Ohne Vorgabe</translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe auswählen</translation>
    </message>
    <message>
        <source>Colour as #rrggbb</source>
        <translation>Farbe als #rrggbb</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Colour field</source>
        <translation>Farbfeld</translation>
    </message>
    <message>
        <source>Arrow keys change saturation and brightness, with Shift the hue.</source>
        <translation>Pfeiltasten ändern Sättigung und Helligkeit, mit Umschalt den Farbton.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll getan werden?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>No action is called that. Try another word.</source>
        <translation>Keine Aktion heißt so. Versuche es mit einem anderen Wort.</translation>
    </message>
</context>
<context>
    <name>CoreSentences</name>
    <message>
        <source>%1 at %2 could not be reached after %3 tries: %4.</source>
        <translation>%1 unter %2 war auch nach %3 Versuchen nicht zu erreichen: %4.</translation>
    </message>
    <message>
        <source>%1 at %2 could not be reached: %3.</source>
        <translation>%1 unter %2 war nicht zu erreichen: %3.</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>dort antwortet nichts</translation>
    </message>
    <message>
        <source>there is no host of this name, or no network</source>
        <translation>es gibt keinen Rechner dieses Namens oder kein Netz</translation>
    </message>
    <message>
        <source>the proxy was not found</source>
        <translation>der Proxy wurde nicht gefunden</translation>
    </message>
    <message>
        <source>no connection came about in time</source>
        <translation>es kam nicht rechtzeitig eine Verbindung zustande</translation>
    </message>
    <message>
        <source>it did not answer within %1</source>
        <translation>es kam innerhalb von %1 keine Antwort</translation>
    </message>
    <message>
        <source>its answer stopped for more than %1</source>
        <translation>die Antwort stockte länger als %1</translation>
    </message>
    <message>
        <source>it closed the connection before it had answered</source>
        <translation>die Verbindung wurde vor der Antwort geschlossen</translation>
    </message>
    <message>
        <source>its answer broke off</source>
        <translation>die Antwort brach ab</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>das Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>its certificate is for another host</source>
        <translation>das Zertifikat gehört zu einem anderen Rechner</translation>
    </message>
    <message>
        <source>its certificate cannot be trusted</source>
        <translation>dem Zertifikat ist nicht zu trauen</translation>
    </message>
    <message>
        <source>no secure connection came about</source>
        <translation>es kam keine sichere Verbindung zustande</translation>
    </message>
    <message>
        <source>Start it, or check baseUrl in the settings.</source>
        <translation>Starte ihn, oder prüfe baseUrl in den Einstellungen.</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings, and the network.</source>
        <translation>Prüfe baseUrl in den Einstellungen und das Netz.</translation>
    </message>
    <message>
        <source>Check baseUrl and the network.</source>
        <translation>Prüfe baseUrl und das Netz.</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings.</source>
        <translation>Prüfe baseUrl in den Einstellungen.</translation>
    </message>
    <message>
        <source>Check the network, or choose another provider.</source>
        <translation>Prüfe das Netz, oder wähle einen anderen Dienst.</translation>
    </message>
    <message>
        <source>Give it more time with timeoutMs in the settings, or choose another provider.</source>
        <translation>Gib ihm mit timeoutMs in den Einstellungen mehr Zeit, oder wähle einen anderen Dienst.</translation>
    </message>
    <message>
        <source>Try again, or choose another provider.</source>
        <translation>Versuche es noch einmal, oder wähle einen anderen Dienst.</translation>
    </message>
    <message>
        <source>%1 is left alone for another %2, because it failed again and again.</source>
        <translation>%1 wird noch %2 in Ruhe gelassen, weil es immer wieder scheiterte.</translation>
    </message>
    <message>
        <source>The last time: %1</source>
        <translation>Zuletzt: %1</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3) after %4 tries.</source>
        <translation>%1 hat die Anfrage nach %4 Versuchen abgelehnt: %2 (Status %3).</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3).</source>
        <translation>%1 hat die Anfrage abgelehnt: %2 (Status %3).</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3) after %4 tries.</source>
        <translation>%1 konnte es auch nach %4 Versuchen nicht: %2 (Status %3).</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3).</source>
        <translation>%1 konnte es nicht: %2 (Status %3).</translation>
    </message>
    <message>
        <source>the key is missing or wrong</source>
        <translation>der Schlüssel fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>it wants to be paid first</source>
        <translation>er will zuerst bezahlt werden</translation>
    </message>
    <message>
        <source>the key may not do this</source>
        <translation>der Schlüssel darf das nicht</translation>
    </message>
    <message>
        <source>it does not know this address or model</source>
        <translation>diese Adresse oder dieses Modell ist dort unbekannt</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <source>the request is too large for it</source>
        <translation>die Anfrage ist zu groß</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>zu viele Anfragen</translation>
    </message>
    <message>
        <source>it is overloaded or out of service</source>
        <translation>überlastet oder außer Betrieb</translation>
    </message>
    <message>
        <source>it did not accept the request</source>
        <translation>die Anfrage wurde nicht angenommen</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>es ist gescheitert</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>Von dort heißt es: „%1“.</translation>
    </message>
    <message>
        <source>It asks to be left alone for %1.</source>
        <translation>Er bittet darum, %1 in Ruhe gelassen zu werden.</translation>
    </message>
    <message>
        <source>Set its key: shortwright key set %1.</source>
        <translation>Setze seinen Schlüssel: shortwright key set %1.</translation>
    </message>
    <message>
        <source>Set its key again: shortwright key set %1.</source>
        <translation>Setze seinen Schlüssel neu: shortwright key set %1.</translation>
    </message>
    <message>
        <source>Look at your account there, or choose another provider.</source>
        <translation>Sieh dort in dein Konto, oder wähle einen anderen Dienst.</translation>
    </message>
    <message>
        <source>Check baseUrl and model in the settings.</source>
        <translation>Prüfe baseUrl und model in den Einstellungen.</translation>
    </message>
    <message>
        <source>Use a shorter text.</source>
        <translation>Nimm einen kürzeren Text.</translation>
    </message>
    <message>
        <source>Wait a while, ask it less often with a lower concurrency, or choose another provider.</source>
        <translation>Warte eine Weile, frage ihn mit niedrigerer concurrency seltener, oder wähle einen anderen Dienst.</translation>
    </message>
    <message>
        <source>Try again later, or choose another provider.</source>
        <translation>Versuche es später noch einmal, oder wähle einen anderen Dienst.</translation>
    </message>
    <message>
        <source>Check the provider&apos;s settings, or choose another one.</source>
        <translation>Prüfe die Einstellungen des Dienstes, oder wähle einen anderen.</translation>
    </message>
    <message>
        <source>%1&apos;s answer cannot be used: %2.</source>
        <translation>Die Antwort von %1 ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>The key of %1 could not be read: %2</source>
        <translation>Der Schlüssel von %1 war nicht zu lesen: %2</translation>
    </message>
    <message>
        <source>That is no key: it holds spaces, line breaks or letters that no key has.</source>
        <translation>Das ist kein Schlüssel: er enthält Leerzeichen, Zeilenumbrüche oder Buchstaben, die kein Schlüssel hat.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Kopiere ihn noch einmal.</translation>
    </message>
    <message>
        <source>The budget of this month is used up: of %1, %2 are spent or under way, and %3 is expected to ask for %4.</source>
        <translation>Das Budget dieses Monats ist aufgebraucht: von %1 sind %2 ausgegeben oder unterwegs, und %3 wird voraussichtlich %4 verlangen.</translation>
    </message>
    <message>
        <source>Raise &quot;budget&quot; in the settings, choose another provider, or wait for the next month.</source>
        <translation>Erhöhe „budget“ in den Einstellungen, wähle einen anderen Dienst, oder warte auf den nächsten Monat.</translation>
    </message>
    <message>
        <source>There is a budget for the month, and nobody knows what %1 costs, so it was not asked.</source>
        <translation>Es gibt ein Monatsbudget, und niemand weiß, was %1 kostet; deshalb wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>Could not read the folder %1: %2.</source>
        <translation>Der Ordner %1 war nicht zu lesen: %2.</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <translation>%1 war nicht zu lesen: %2.</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>%1 ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Could not make the folder %1: %2.</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen: %2.</translation>
    </message>
    <message>
        <source>Could not remove %1: %2.</source>
        <translation>%1 ließ sich nicht löschen: %2.</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>die Festplatte ist voll; schaffe Platz und versuche es noch einmal</translation>
    </message>
    <message>
        <source>permission was denied; choose a place that you may write to</source>
        <translation>der Zugriff wurde verweigert; wähle einen Ort, an dem du schreiben darfst</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another place</source>
        <translation>der Datenträger ist schreibgeschützt; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>das gibt es nicht</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>ein Teil des Pfades ist kein Ordner</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>das ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>Was it moved or renamed?</source>
        <translation>Wurde es verschoben oder umbenannt?</translation>
    </message>
    <message>
        <source>Open it where it lies now.</source>
        <translation>Öffne es dort, wo es jetzt liegt.</translation>
    </message>
    <message>
        <source>The project %1 is open in another Shortwright (process %2).</source>
        <translation>Das Projekt %1 ist in einem anderen Shortwright geöffnet (Prozess %2).</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Schließe es zuerst dort.</translation>
    </message>
    <message>
        <source>The project %1 cannot be read: it is not valid JSON.</source>
        <translation>Das Projekt %1 ist nicht zu lesen: es ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Stelle es aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The project %1 cannot be opened.</source>
        <translation>Das Projekt %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>This project was made by a newer Shortwright (schema %1, this one knows %2).</source>
        <translation>Dieses Projekt stammt von einem neueren Shortwright (Schema %1, dieses kennt %2).</translation>
    </message>
    <message>
        <source>It is opened read-only: update Shortwright to change it.</source>
        <translation>Es wird nur zum Lesen geöffnet: aktualisiere Shortwright, um es zu ändern.</translation>
    </message>
    <message>
        <source>%1 was packed by a later Shortwright.</source>
        <translation>%1 wurde von einem neueren Shortwright gepackt.</translation>
    </message>
    <message>
        <source>Update this one, then open it.</source>
        <translation>Aktualisiere dieses, dann öffne es.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or replace it with --force.</source>
        <translation>Wähle einen anderen Namen, oder ersetze sie mit --force.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is gone: there is no file %2.</source>
        <translation>%1 ist weg: es gibt keine Datei %2.</translation>
    </message>
    <message>
        <source>Generate or choose it again, or put the file back.</source>
        <translation>Erzeuge oder wähle es neu, oder lege die Datei zurück.</translation>
    </message>
    <message>
        <source>%1 cannot be read as media: %2.</source>
        <translation>%1 ist nicht als Film, Bild oder Ton zu lesen: %2.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2): %3.</source>
        <translation>%1 war nicht zu lesen (%2): %3.</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>Generate or choose it again.</source>
        <translation>Erzeuge oder wähle es neu.</translation>
    </message>
    <message>
        <source>Convert it to MP4 with H.264, or choose another file.</source>
        <translation>Wandle sie in MP4 mit H.264 um, oder wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>The recording could not be begun in %1: %2.</source>
        <translation>Die Aufnahme konnte in %1 nicht begonnen werden: %2.</translation>
    </message>
    <message>
        <source>There is no voice for the language &quot;%1&quot;.</source>
        <translation>Für die Sprache „%1“ gibt es keine Stimme.</translation>
    </message>
    <message>
        <source>Choose another language, or set up a voice provider that speaks it.</source>
        <translation>Wähle eine andere Sprache, oder richte einen Stimmdienst ein, der sie spricht.</translation>
    </message>
    <message>
        <source>The gateway cannot start: port %1 of %2 is in use by another program.</source>
        <translation>Die Schnittstelle kann nicht starten: Port %1 von %2 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>End that one, or choose another port.</source>
        <translation>Beende jenes, oder wähle einen anderen Port.</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes at most %3 s.</source>
        <translation>Der Film ist %1 lang, und %2 nimmt höchstens %3 s an.</translation>
    </message>
    <message>
        <source>Remove sentences or scenes, or choose another platform.</source>
        <translation>Entferne Sätze oder Szenen, oder wähle eine andere Plattform.</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes no less than %3 s.</source>
        <translation>Der Film ist %1 lang, und %2 verlangt mindestens %3 s.</translation>
    </message>
    <message>
        <source>Write more.</source>
        <translation>Schreibe mehr.</translation>
    </message>
    <message>
        <source>The title has %1 characters, and %2 takes %3.</source>
        <translation>Der Titel hat %1 Zeichen, und %2 nimmt %3 an.</translation>
    </message>
    <message>
        <source>Write a shorter one.</source>
        <translation>Schreibe einen kürzeren.</translation>
    </message>
    <message>
        <source>No word is spoken or shown at all, and viewers decide within 1.5 s whether they stay.</source>
        <translation>Kein Wort wird gesprochen oder gezeigt, und Zuschauer entscheiden innerhalb von 1,5 s, ob sie bleiben.</translation>
    </message>
    <message>
        <source>No word is spoken or shown in the first %1, and viewers decide within 1.5 s whether they stay.</source>
        <translation>In den ersten %1 wird kein Wort gesprochen oder gezeigt, und Zuschauer entscheiden innerhalb von 1,5 s, ob sie bleiben.</translation>
    </message>
    <message>
        <source>Begin with a sentence or a title.</source>
        <translation>Beginne mit einem Satz oder einem Titel.</translation>
    </message>
    <message>
        <source>Nothing is said for %1, and viewers leave in dead air.</source>
        <translation>%1 lang wird nichts gesagt, und bei Stille gehen Zuschauer.</translation>
    </message>
    <message>
        <source>Join the sentences around it, or fill it with a sound of your own.</source>
        <translation>Verbinde die Sätze darum herum, oder fülle sie mit einem eigenen Ton.</translation>
    </message>
    <message>
        <source>%1 shows the same picture as the scene before it, so that the cut looks like a mistake.</source>
        <translation>%1 zeigt dasselbe Bild wie die Szene davor, sodass der Schnitt wie ein Fehler aussieht.</translation>
    </message>
    <message>
        <source>Give one of them another picture.</source>
        <translation>Gib einer von beiden ein anderes Bild.</translation>
    </message>
    <message>
        <source>Nothing moves for %1, which looks as if the film had stopped.</source>
        <translation>%1 lang bewegt sich nichts; das sieht aus, als wäre der Film stehen geblieben.</translation>
    </message>
    <message>
        <source>Choose a camera movement, or shorten the scene.</source>
        <translation>Wähle eine Kamerabewegung, oder kürze die Szene.</translation>
    </message>
    <message>
        <source>The film is silent, and most viewers hear it.</source>
        <translation>Der Film ist stumm, und die meisten Zuschauer hören ihn.</translation>
    </message>
    <message>
        <source>Add a voice, music or a sound.</source>
        <translation>Füge eine Stimme, Musik oder einen Ton hinzu.</translation>
    </message>
    <message>
        <source>The title %1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>Der Titel %1 müsste mit %2 Zeichen in der Sekunde gelesen werden; mehr als %3 sind für die meisten zu schnell.</translation>
    </message>
    <message>
        <source>%1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>%1 müsste mit %2 Zeichen in der Sekunde gelesen werden; mehr als %3 sind für die meisten zu schnell.</translation>
    </message>
    <message>
        <source>Write less, or show it longer.</source>
        <translation>Schreibe weniger, oder zeige es länger.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings or the environment.</source>
        <translation>Prüfe den Proxy in den Einstellungen oder der Umgebung.</translation>
    </message>
    <message>
        <source>There is no address yet.</source>
        <translation>Es gibt noch keine Adresse.</translation>
    </message>
    <message>
        <source>Write that of the studio&apos;s server, such as https://studio.example.com.</source>
        <translation>Schreibe die des Studio-Servers, etwa https://studio.example.com.</translation>
    </message>
    <message>
        <source>%1 did not let you in: the e-mail address or the password is wrong.</source>
        <translation>%1 hat dich nicht eingelassen: die E-Mail-Adresse oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>There were too many attempts to sign in at %1.</source>
        <translation>Es gab zu viele Anmeldeversuche bei %1.</translation>
    </message>
    <message>
        <source>%1 does not accept this token.</source>
        <translation>%1 nimmt dieses Token nicht an.</translation>
    </message>
    <message>
        <source>Have it made anew there, and paste it whole.</source>
        <translation>Lass es dort neu erstellen, und füge es vollständig ein.</translation>
    </message>
    <message>
        <source>On the way to %1 others could read the password and all that is sent.</source>
        <translation>Auf dem Weg zu %1 könnten andere das Passwort und alles Gesendete lesen.</translation>
    </message>
    <message>
        <source>Write https:// in front of the address; if the studio speaks no TLS, whoever runs it has to turn it on.</source>
        <translation>Schreibe https:// vor die Adresse; spricht das Studio kein TLS, muss der Betreiber es einschalten.</translation>
    </message>
    <message>
        <source>%1 is there already, and is no version of %2.</source>
        <translation>%1 ist schon da und ist keine Version von %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or move it away.</source>
        <translation>Wähle einen anderen Ordner, oder schaffe es weg.</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Change brief</source>
        <translation>Briefing ändern</translation>
    </message>
    <message>
        <source>Change canvas</source>
        <translation>Leinwand ändern</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>Look ändern</translation>
    </message>
    <message>
        <source>Change voice</source>
        <translation>Stimme ändern</translation>
    </message>
    <message>
        <source>Change music</source>
        <translation>Musik ändern</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Startwert ändern</translation>
    </message>
    <message>
        <source>Choose provider</source>
        <translation>Anbieter wählen</translation>
    </message>
    <message>
        <source>Adopt script</source>
        <translation>Skript übernehmen</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <source>Change sentence</source>
        <translation>Satz ändern</translation>
    </message>
    <message>
        <source>Change captions</source>
        <translation>Untertitel ändern</translation>
    </message>
    <message>
        <source>Change sentence&apos;s voice</source>
        <translation>Stimme des Satzes ändern</translation>
    </message>
    <message>
        <source>Insert sentence</source>
        <translation>Satz einfügen</translation>
    </message>
    <message>
        <source>Remove sentence</source>
        <translation>Satz entfernen</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Satz verschieben</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Satz teilen</translation>
    </message>
    <message>
        <source>Join sentences</source>
        <translation>Sätze verbinden</translation>
    </message>
    <message>
        <source>Insert scene</source>
        <translation>Szene einfügen</translation>
    </message>
    <message>
        <source>Remove scene</source>
        <translation>Szene entfernen</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>Szene verschieben</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>Bild ändern</translation>
    </message>
    <message>
        <source>Change camera</source>
        <translation>Kamera ändern</translation>
    </message>
    <message>
        <source>Change transition</source>
        <translation>Übergang ändern</translation>
    </message>
    <message>
        <source>Change mood</source>
        <translation>Stimmung ändern</translation>
    </message>
    <message>
        <source>Change emphasis</source>
        <translation>Betonung ändern</translation>
    </message>
    <message>
        <source>Add track</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>Change track</source>
        <translation>Spur ändern</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>Clip hinzufügen</translation>
    </message>
    <message>
        <source>Remove clip</source>
        <translation>Clip entfernen</translation>
    </message>
    <message>
        <source>Move clip</source>
        <translation>Clip verschieben</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>Clip trimmen</translation>
    </message>
    <message>
        <source>Change clip&apos;s sound</source>
        <translation>Ton des Clips ändern</translation>
    </message>
    <message>
        <source>Change clip&apos;s place</source>
        <translation>Position des Clips ändern</translation>
    </message>
    <message>
        <source>Change clip&apos;s speed</source>
        <translation>Tempo des Clips ändern</translation>
    </message>
    <message>
        <source>Change clip&apos;s colour</source>
        <translation>Farbe des Clips ändern</translation>
    </message>
    <message>
        <source>Change clip&apos;s blending</source>
        <translation>Füllmethode des Clips ändern</translation>
    </message>
    <message>
        <source>Change clip&apos;s mask</source>
        <translation>Maske des Clips ändern</translation>
    </message>
    <message>
        <source>Change clip&apos;s key</source>
        <translation>Keying des Clips ändern</translation>
    </message>
    <message>
        <source>Change scene&apos;s colour</source>
        <translation>Farbe der Szene ändern</translation>
    </message>
    <message>
        <source>Change film&apos;s colour</source>
        <translation>Farbe des Films ändern</translation>
    </message>
    <message>
        <source>Change clip&apos;s animation</source>
        <translation>Animation des Clips ändern</translation>
    </message>
    <message>
        <source>Change clip&apos;s title</source>
        <translation>Titel des Clips ändern</translation>
    </message>
    <message>
        <source>Change generated clip</source>
        <translation>Erzeugten Clip ändern</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>Spur verschieben</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>Clip teilen</translation>
    </message>
    <message>
        <source>Roll edit</source>
        <translation>Schnitt verschieben</translation>
    </message>
    <message>
        <source>Slip clip</source>
        <translation>Clipinhalt verschieben</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>Ripple-Trimmen</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Ripple-Löschen</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>Clip duplizieren</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppierung aufheben</translation>
    </message>
    <message>
        <source>Change keyframes</source>
        <translation>Keyframes ändern</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>Clip transformieren</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>Medium ersetzen</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>Standbild</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Audio abtrennen</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>Szenenlänge ändern</translation>
    </message>
    <message>
        <source>Roll scenes</source>
        <translation>Szenengrenze verschieben</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Marker hinzufügen</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>Marker ändern</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Marker entfernen</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>Take wählen</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>Medien importieren</translation>
    </message>
    <message>
        <source>Change media</source>
        <translation>Medium ändern</translation>
    </message>
    <message>
        <source>Remove media</source>
        <translation>Medium entfernen</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>Szene teilen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>Soundeffekte</translation>
    </message>
    <message>
        <source>Beats of the music</source>
        <translation>Takte der Musik</translation>
    </message>
    <message>
        <source>Voice of sentence %1</source>
        <translation>Stimme von Satz %1</translation>
    </message>
    <message>
        <source>Words of the recording of sentence %1</source>
        <translation>Wörter der Aufnahme von Satz %1</translation>
    </message>
    <message>
        <source>Captions of sentence %1</source>
        <translation>Untertitel von Satz %1</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>Bild von Szene %1</translation>
    </message>
    <message>
        <source>Motion of scene %1</source>
        <translation>Bewegung von Szene %1</translation>
    </message>
    <message>
        <source>Hard cut</source>
        <translation>Harter Schnitt</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Whip left</source>
        <translation>Reißschwenk nach links</translation>
    </message>
    <message>
        <source>Slide left</source>
        <translation>Schieben nach links</translation>
    </message>
    <message>
        <source>Push up</source>
        <translation>Drücken nach oben</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Blitz</translation>
    </message>
    <message>
        <source>Dip to black</source>
        <translation>Über Schwarz</translation>
    </message>
    <message>
        <source>Dip to white</source>
        <translation>Über Weiß</translation>
    </message>
    <message>
        <source>Wipe left</source>
        <translation>Wischen nach links</translation>
    </message>
    <message>
        <source>Wipe right</source>
        <translation>Wischen nach rechts</translation>
    </message>
    <message>
        <source>Wipe up</source>
        <translation>Wischen nach oben</translation>
    </message>
    <message>
        <source>Wipe down</source>
        <translation>Wischen nach unten</translation>
    </message>
    <message>
        <source>Diagonal wipe</source>
        <translation>Diagonales Wischen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Irisblende</translation>
    </message>
    <message>
        <source>Blinds</source>
        <translation>Jalousie</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Dark parts first</source>
        <translation>Dunkles zuerst</translation>
    </message>
    <message>
        <source>Slide right</source>
        <translation>Schieben nach rechts</translation>
    </message>
    <message>
        <source>Slide up</source>
        <translation>Schieben nach oben</translation>
    </message>
    <message>
        <source>Slide down</source>
        <translation>Schieben nach unten</translation>
    </message>
    <message>
        <source>Push left</source>
        <translation>Drücken nach links</translation>
    </message>
    <message>
        <source>Push right</source>
        <translation>Drücken nach rechts</translation>
    </message>
    <message>
        <source>Push down</source>
        <translation>Drücken nach unten</translation>
    </message>
    <message>
        <source>Whip right</source>
        <translation>Reißschwenk nach rechts</translation>
    </message>
    <message>
        <source>Whip up</source>
        <translation>Reißschwenk nach oben</translation>
    </message>
    <message>
        <source>Whip down</source>
        <translation>Reißschwenk nach unten</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Türen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Spin</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Swirl</source>
        <translation>Strudel</translation>
    </message>
    <message>
        <source>Ripple</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Cube</source>
        <translation>Würfel</translation>
    </message>
    <message>
        <source>Page turn</source>
        <translation>Umblättern</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Glitch</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Film burn</source>
        <translation>Filmbrand</translation>
    </message>
    <message>
        <source>Light leak</source>
        <translation>Lichteinfall</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Pop in</source>
        <translation>Aufploppen</translation>
    </message>
    <message>
        <source>Rise in</source>
        <translation>Aufsteigen</translation>
    </message>
    <message>
        <source>Drop in</source>
        <translation>Hereinfallen</translation>
    </message>
    <message>
        <source>Slide in, moving left</source>
        <translation>Hereingleiten, nach links</translation>
    </message>
    <message>
        <source>Slide in, moving right</source>
        <translation>Hereingleiten, nach rechts</translation>
    </message>
    <message>
        <source>Slide in, moving up</source>
        <translation>Hereingleiten, nach oben</translation>
    </message>
    <message>
        <source>Slide in, moving down</source>
        <translation>Hereingleiten, nach unten</translation>
    </message>
    <message>
        <source>Grow in</source>
        <translation>Hereinwachsen</translation>
    </message>
    <message>
        <source>Shrink in</source>
        <translation>Hereinschrumpfen</translation>
    </message>
    <message>
        <source>Spin in</source>
        <translation>Hereindrehen</translation>
    </message>
    <message>
        <source>Flip in</source>
        <translation>Hereinklappen</translation>
    </message>
    <message>
        <source>Bounce in</source>
        <translation>Hereinhüpfen</translation>
    </message>
    <message>
        <source>Elastic in</source>
        <translation>Elastisch herein</translation>
    </message>
    <message>
        <source>Stamp in</source>
        <translation>Aufstempeln</translation>
    </message>
    <message>
        <source>Swing in</source>
        <translation>Hereinschwingen</translation>
    </message>
    <message>
        <source>Roll in</source>
        <translation>Hereinrollen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Wipe in</source>
        <translation>Hereinwischen</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Schreibmaschine</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Pop out</source>
        <translation>Wegploppen</translation>
    </message>
    <message>
        <source>Rise out</source>
        <translation>Nach oben verschwinden</translation>
    </message>
    <message>
        <source>Drop out</source>
        <translation>Herausfallen</translation>
    </message>
    <message>
        <source>Slide out, moving left</source>
        <translation>Hinausgleiten, nach links</translation>
    </message>
    <message>
        <source>Slide out, moving right</source>
        <translation>Hinausgleiten, nach rechts</translation>
    </message>
    <message>
        <source>Slide out, moving up</source>
        <translation>Hinausgleiten, nach oben</translation>
    </message>
    <message>
        <source>Slide out, moving down</source>
        <translation>Hinausgleiten, nach unten</translation>
    </message>
    <message>
        <source>Grow out</source>
        <translation>Hinauswachsen</translation>
    </message>
    <message>
        <source>Shrink out</source>
        <translation>Wegschrumpfen</translation>
    </message>
    <message>
        <source>Spin out</source>
        <translation>Hinausdrehen</translation>
    </message>
    <message>
        <source>Flip out</source>
        <translation>Wegklappen</translation>
    </message>
    <message>
        <source>Roll out</source>
        <translation>Hinausrollen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Wipe out</source>
        <translation>Hinauswischen</translation>
    </message>
    <message>
        <source>Delete letters</source>
        <translation>Buchstaben löschen</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Pulsieren</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Schweben</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Schwingen</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>Schütteln</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotieren</translation>
    </message>
    <message>
        <source>Wobble</source>
        <translation>Wackeln</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Herzschlag</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Treiben</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Curious</source>
        <translation>Neugierig</translation>
    </message>
    <message>
        <source>Epic</source>
        <translation>Episch</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>Verspielt</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Tech</source>
        <translation>Technisch</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>Spannend</translation>
    </message>
    <message>
        <source>Uplifting</source>
        <translation>Beschwingt</translation>
    </message>
    <message>
        <source>Cinema</source>
        <translation>Kino</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Comic</source>
        <translation>Comic</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>Papierschnitt</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Glide</source>
        <translation>Gleiten</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaoke</translation>
    </message>
    <message>
        <source>Neon</source>
        <translation>Neon</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Punch</source>
        <translation>Wucht</translation>
    </message>
    <message>
        <source>Shout</source>
        <translation>Ausruf</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>Sonnenuntergang</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Kräftig</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Wort für Wort</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Fallen</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Wachsen</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>One word</source>
        <translation>Ein Wort</translation>
    </message>
    <message>
        <source>Pill</source>
        <translation>Pille</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Gleiten</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Unterstrichen</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Bildregie</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>emphasis</source>
        <translation>Betonung</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>first</source>
        <translation>Erste Szene</translation>
    </message>
    <message>
        <source>from</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>motif</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>Was nicht ins Bild soll</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>Farbpalette</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Bildbeschreibung</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>never made</source>
        <translation>noch nie erzeugt</translation>
    </message>
    <message>
        <source>nothing here makes a “%1”</source>
        <translation>nichts hier erzeugt „%1“</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>provider changed</source>
        <translation>anderer Anbieter</translation>
    </message>
    <message>
        <source>stage version changed</source>
        <translation>andere Version der Stufe</translation>
    </message>
    <message>
        <source>media file missing</source>
        <translation>Mediendatei fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>%n Änderung anwenden</numerusform>
            <numerusform>%n Änderungen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>Form ändern</translation>
    </message>
    <message>
        <source>Remove shape</source>
        <translation>Form entfernen</translation>
    </message>
    <message>
        <source>Move in this shape</source>
        <translation>In dieser Form verschieben</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>Zurück zum Grundlayout</translation>
    </message>
    <message>
        <source>Lit objects, quiet serif subtitles that fade</source>
        <translation>Beleuchtete Dinge, ruhige Serifen-Untertitel, die einblenden</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, quiet two-line captions</source>
        <translation>Beleuchtete Dinge auf tiefen Verläufen, ruhige zweizeilige Untertitel</translation>
    </message>
    <message>
        <source>Torn paper and stickers, hopping words in two colours</source>
        <translation>Gerissenes Papier und Sticker, hüpfende Wörter in zwei Farben</translation>
    </message>
    <message>
        <source>Torn paper, stickers and tape, captions on coloured pills</source>
        <translation>Gerissenes Papier, Sticker und Klebeband, Untertitel auf farbigen Pillen</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, bold captions with a yellow word</source>
        <translation>Beleuchtete Dinge auf tiefen Verläufen, fette Untertitel mit einem gelben Wort</translation>
    </message>
    <message>
        <source>Lit objects, a coloured pill that glides from word to word</source>
        <translation>Beleuchtete Dinge, eine farbige Pille, die von Wort zu Wort gleitet</translation>
    </message>
    <message>
        <source>Lit objects, captions that fill with colour as they are spoken</source>
        <translation>Beleuchtete Dinge, Untertitel, die sich beim Sprechen mit Farbe füllen</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, captions in neon light</source>
        <translation>Beleuchtete Dinge auf tiefen Verläufen, Untertitel in Neonlicht</translation>
    </message>
    <message>
        <source>Torn paper, a highlighter that follows the voice</source>
        <translation>Gerissenes Papier, ein Textmarker, der der Stimme folgt</translation>
    </message>
    <message>
        <source>Torn paper and stickers, one big word at a time</source>
        <translation>Gerissenes Papier und Sticker, immer ein großes Wort</translation>
    </message>
    <message>
        <source>Lit objects, words that land one by one, the key word in red</source>
        <translation>Beleuchtete Dinge, Wörter landen eins nach dem anderen, das wichtigste in Rot</translation>
    </message>
    <message>
        <source>Torn paper, words cut out like stickers</source>
        <translation>Gerissenes Papier, Wörter ausgeschnitten wie Sticker</translation>
    </message>
    <message>
        <source>Lit objects, big words that fill with a warm gradient</source>
        <translation>Beleuchtete Dinge, große Wörter, die sich mit einem warmen Verlauf füllen</translation>
    </message>
    <message>
        <source>Torn paper, captions typed letter by letter</source>
        <translation>Gerissenes Papier, Untertitel Buchstabe für Buchstabe getippt</translation>
    </message>
    <message>
        <source>Slow and warm: electric piano and harp with hardly any drums, for nature, sleep, care and quiet facts.</source>
        <translation>Langsam und warm: E-Piano und Harfe, kaum Schlagzeug; für Natur, Schlaf, Fürsorge und stille Fakten.</translation>
    </message>
    <message>
        <source>Tiptoeing and wide-eyed: celesta, kalimba and plucked bass, for questions, science and how things work.</source>
        <translation>Auf Zehenspitzen und mit großen Augen: Celesta, Kalimba und gezupfter Bass; für Fragen, Wissenschaft und wie Dinge funktionieren.</translation>
    </message>
    <message>
        <source>Big and rising: string ostinato, choir and war drums, for records, battles, giants and the universe.</source>
        <translation>Groß und ansteigend: Streicher-Ostinato, Chor und Kriegstrommeln; für Rekorde, Schlachten, Riesen und das Weltall.</translation>
    </message>
    <message>
        <source>Light and bouncy: marimba, pizzicato and claps with a swing, for animals, food, jokes and odd facts.</source>
        <translation>Leicht und hüpfend: Marimba, Pizzicato und Klatschen mit Swing; für Tiere, Essen, Witze und Kurioses.</translation>
    </message>
    <message>
        <source>Sober and thoughtful: piano and low strings in minor with a quiet pulse, for history, money, health and loss.</source>
        <translation>Nüchtern und nachdenklich: Klavier und tiefe Streicher in Moll mit leisem Puls; für Geschichte, Geld, Gesundheit und Verlust.</translation>
    </message>
    <message>
        <source>Cool and precise: synth plucks, a pulsing bass and an electronic beat, for software, machines, space and data.</source>
        <translation>Kühl und präzise: Synth-Plucks, pulsierender Bass und elektronischer Beat; für Software, Maschinen, Weltraum und Daten.</translation>
    </message>
    <message>
        <source>Dark and driving: a low string ostinato and deep drums in minor, for danger, mysteries and disasters.</source>
        <translation>Dunkel und treibend: tiefes Streicher-Ostinato und tiefe Trommeln in Moll; für Gefahr, Rätsel und Katastrophen.</translation>
    </message>
    <message>
        <source>Bright and forward: piano and guitar plucks over a steady beat, for good news, ideas and success.</source>
        <translation>Hell und vorwärts: Klavier und Gitarrenzupfer über stetigem Beat; für gute Nachrichten, Ideen und Erfolg.</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Three facts</source>
        <translation>Drei Fakten</translation>
    </message>
    <message>
        <source>Myth and truth</source>
        <translation>Mythos und Wahrheit</translation>
    </message>
    <message>
        <source>A story</source>
        <translation>Eine Geschichte</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>Ein Produkt</translation>
    </message>
    <message>
        <source>One thing that viewers can do afterwards</source>
        <translation>Eine Sache, die Zuschauer danach können</translation>
    </message>
    <message>
        <source>A list that surprises</source>
        <translation>Eine Liste, die überrascht</translation>
    </message>
    <message>
        <source>What everybody believes, and what is so</source>
        <translation>Was alle glauben, und was stimmt</translation>
    </message>
    <message>
        <source>Somebody wants something and meets a wall</source>
        <translation>Jemand will etwas und stößt auf eine Wand</translation>
    </message>
    <message>
        <source>A change and how it was made</source>
        <translation>Eine Veränderung und wie sie gelang</translation>
    </message>
    <message>
        <source>What it is, for whom, and why now</source>
        <translation>Was es ist, für wen, und warum jetzt</translation>
    </message>
    <message>
        <source>Change style of pictures</source>
        <translation>Bildstil ändern</translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>Figur ändern</translation>
    </message>
    <message>
        <source>Remove character</source>
        <translation>Figur entfernen</translation>
    </message>
    <message>
        <source>Change origin</source>
        <translation>Herkunft ändern</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Figuren</translation>
    </message>
    <message>
        <source>style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Best for all platforms</source>
        <translation>Am besten für alle Plattformen</translation>
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
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Small, for messengers and mail</source>
        <translation>Klein, für Messenger und E-Mail</translation>
    </message>
    <message>
        <source>HEVC: smaller, for Apple and newer devices</source>
        <translation>HEVC: kleiner, für Apple und neuere Geräte</translation>
    </message>
    <message>
        <source>AV1: smallest, for new devices</source>
        <translation>AV1: am kleinsten, für neue Geräte</translation>
    </message>
    <message>
        <source>For web pages</source>
        <translation>Für Webseiten</translation>
    </message>
    <message>
        <source>For web pages in new browsers</source>
        <translation>Für Webseiten in neuen Browsern</translation>
    </message>
    <message>
        <source>For editing: ProRes 422 HQ, 10 bit</source>
        <translation>Zum Bearbeiten: ProRes 422 HQ, 10 Bit</translation>
    </message>
    <message>
        <source>Animated picture, without sound</source>
        <translation>Bewegtes Bild, ohne Ton</translation>
    </message>
    <message>
        <source>Pictures, lossless</source>
        <translation>Bilder, verlustfrei</translation>
    </message>
    <message>
        <source>Pictures, small</source>
        <translation>Bilder, klein</translation>
    </message>
    <message>
        <source>Sound alone, lossless</source>
        <translation>Nur Ton, verlustfrei</translation>
    </message>
    <message>
        <source>Sound alone, small</source>
        <translation>Nur Ton, klein</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop clip</source>
        <translation>Clip beschneiden</translation>
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
        <translation>Linear</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation>Weicher Anfang</translation>
    </message>
    <message>
        <source>Ease out</source>
        <translation>Weiches Ende</translation>
    </message>
    <message>
        <source>Ease in and out</source>
        <translation>Weicher Anfang, weiches Ende</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>Overshoot</source>
        <translation>Überschwingen</translation>
    </message>
    <message>
        <source>Wind up</source>
        <translation>Ausholen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
</context>
<context>
    <name>EasingEditor</name>
    <message>
        <source>Easing curve</source>
        <translation>Beschleunigungskurve</translation>
    </message>
    <message>
        <source>Drag the points. Space chooses one, the arrow keys move it.</source>
        <translation>Punkte ziehen. Die Leertaste wählt einen aus, die Pfeiltasten bewegen ihn.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>%1 of its lines belong to no sentence and were left out.</source>
        <translation>Zeilen, die zu keinem Satz gehören und ausgelassen wurden: %1.</translation>
    </message>
    <message>
        <source>The captions are as they were.</source>
        <translation>Die Untertitel sind unverändert.</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Untertitel importieren</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Being made… %1 %</source>
        <translation>Wird erzeugt… %1 %</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>To be made: %1</source>
        <translation>Zu erzeugen: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 gibt es schon. Wähle einen anderen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there again.</source>
        <translation>
            <numerusform>%n Datei ist wieder da.</numerusform>
            <numerusform>%n Dateien sind wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by other files of the same name and length: %1.</source>
        <translation>Durch andere Dateien mit gleichem Namen und gleicher Länge ersetzt: %1.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>Nicht gefunden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n generated file(s) were not found; they can be made again.</source>
        <translation>
            <numerusform>%n erzeugte Datei wurde nicht gefunden; sie kann neu erzeugt werden.</numerusform>
            <numerusform>%n erzeugte Dateien wurden nicht gefunden; sie können neu erzeugt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Es fehlt nichts.</translation>
    </message>
    <message>
        <source>This project can only be looked at, played and exported. %1</source>
        <translation>Dieses Projekt kann nur angesehen, abgespielt und exportiert werden. %1</translation>
    </message>
    <message>
        <source>what nobody knows, paid to %1</source>
        <translation>einen unbekannten Betrag, zu zahlen an %1</translation>
    </message>
    <message>
        <source>about %1, paid to %2</source>
        <translation>etwa %1, zu zahlen an %2</translation>
    </message>
    <message>
        <source>up to %1, paid to %2</source>
        <translation>bis zu %1, zu zahlen an %2</translation>
    </message>
    <message>
        <source>%1 to %2, paid to %3</source>
        <translation>%1 bis %2, zu zahlen an %3</translation>
    </message>
    <message>
        <source>%1; some prices are not known</source>
        <translation>%1; manche Preise sind nicht bekannt</translation>
    </message>
    <message>
        <source>Shortwright ended by a fault the last time.</source>
        <translation>Shortwright ist beim letzten Mal abgestürzt.</translation>
    </message>
    <message numerus="yes">
        <source>Shortwright ended by a fault %n time(s).</source>
        <translation>
            <numerusform>Shortwright ist einmal abgestürzt.</numerusform>
            <numerusform>Shortwright ist %n Mal abgestürzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of it, without your texts, is in %1.</source>
        <translation>Was davon bekannt ist, ohne deine Texte, steht in %1.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % · %2 s left</source>
        <translation>%1 % · noch %2 s</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Only between in and out</source>
        <translation>Nur zwischen In und Out</translation>
    </message>
    <message>
        <source>Title, description and hashtags as a file beside it</source>
        <translation>Titel, Beschreibung und Hashtags in einer Datei daneben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Software: the same film everywhere</source>
        <translation>Software: überall derselbe Film</translation>
    </message>
    <message>
        <source>Hardware where it works</source>
        <translation>Hardware, wo es geht</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zieldatei</translation>
    </message>
    <message>
        <source>Choose where to write the film</source>
        <translation>Speicherort des Films auswählen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Open a project to export it.</source>
        <translation>Zum Exportieren ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>Some of it is still to be made. Press Make first.</source>
        <translation>Ein Teil muss noch erzeugt werden. Zuerst „Erzeugen“ drücken.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or replace it.</source>
        <translation>%1 ist schon vorhanden. Einen anderen Namen wählen oder die Datei ersetzen.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>The short in another shape, as the preview shows it</source>
        <translation>Der Short in einer anderen Form, wie die Vorschau ihn zeigt</translation>
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
        <translation>Der geschriebene Film hat kein Bild. Exportiere ihn noch einmal; hilft das nicht, wähle eine andere Voreinstellung.</translation>
    </message>
    <message>
        <source>The written film is not as long as it should be. Export it again; if that does not help, choose another preset.</source>
        <translation>Der geschriebene Film hat nicht die richtige Länge. Exportiere ihn noch einmal; hilft das nicht, wähle eine andere Voreinstellung.</translation>
    </message>
    <message>
        <source>The written film has no sound. Export it again; if that does not help, choose another preset.</source>
        <translation>Der geschriebene Film hat keinen Ton. Exportiere ihn noch einmal; hilft das nicht, wähle eine andere Voreinstellung.</translation>
    </message>
    <message>
        <source>The film is silent: voice, music and sounds are muted or empty.</source>
        <translation>Der Film ist stumm: Stimme, Musik und Töne sind stummgeschaltet oder leer.</translation>
    </message>
    <message numerus="yes">
        <source>The short is not complete yet: %n part(s) of it are still to be made. Press Make first, then export.</source>
        <translation>
            <numerusform>Der Short ist noch nicht vollständig: ein Teil davon ist noch zu erzeugen. Drücke zuerst Erzeugen, dann exportiere.</numerusform>
            <numerusform>Der Short ist noch nicht vollständig: %n Teile davon sind noch zu erzeugen. Drücke zuerst Erzeugen, dann exportiere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>FailureNote</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>Konnte nicht erzeugt werden.</translation>
    </message>
</context>
<context>
    <name>FileTasks</name>
    <message>
        <source>Something else is still being done: %1 Wait for it, or stop it.</source>
        <translation>Ein anderer Vorgang läuft noch: %1 Sein Ende abwarten oder ihn anhalten.</translation>
    </message>
    <message>
        <source>%1 %2 And %3 more.</source>
        <translation>%1 %2 Und %3 weitere.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Packing %1…</source>
        <translation>%1 wird gepackt…</translation>
    </message>
    <message>
        <source>Missing in it: %1.</source>
        <translation>Darin fehlt: %1.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>Unpacking %1…</source>
        <translation>%1 wird entpackt…</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 ist schon vorhanden. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>%1 wird importiert…</translation>
    </message>
    <message>
        <source>The timeline is a project now.</source>
        <translation>Die Zeitleiste ist jetzt ein Projekt.</translation>
    </message>
    <message>
        <source>Looking for missing media in %1…</source>
        <translation>Fehlende Medien werden in %1 gesucht…</translation>
    </message>
    <message>
        <source>Relink media</source>
        <translation>Medien neu verknüpfen</translation>
    </message>
    <message>
        <source>The search is done.</source>
        <translation>Die Suche ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Nothing that was generated is missing.</source>
        <translation>Von den erzeugten Dateien fehlt keine.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Placement</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Place from the left</source>
        <translation>Abstand von links</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Place from the top</source>
        <translation>Abstand von oben</translation>
    </message>
    <message>
        <source>W</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>As large as the canvas allows</source>
        <translation>So groß, wie es die Leinwand erlaubt</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>So large that the canvas is covered</source>
        <translation>So groß, dass die Leinwand bedeckt ist</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Crop left</source>
        <translation>Links beschneiden</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Crop right</source>
        <translation>Rechts beschneiden</translation>
    </message>
    <message>
        <source>T</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Crop top</source>
        <translation>Oben beschneiden</translation>
    </message>
    <message>
        <source>B</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Crop bottom</source>
        <translation>Unten beschneiden</translation>
    </message>
    <message>
        <source>Blending</source>
        <translation>Mischmodus</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplizieren</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Negativ multiplizieren</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Overlay</translation>
    </message>
    <message>
        <source>Soft light</source>
        <translation>Weiches Licht</translation>
    </message>
    <message>
        <source>Hard light</source>
        <translation>Hartes Licht</translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <translation>Farbig abwedeln</translation>
    </message>
    <message>
        <source>Colour burn</source>
        <translation>Farbig nachbelichten</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>Abdunkeln</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>Aufhellen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addieren</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>0 is the animation&apos;s own length</source>
        <translation>0 ist die eigene Länge der Animation</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>In takes</source>
        <translation>Dauer Eingang</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Out takes</source>
        <translation>Dauer Ausgang</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>By picture</source>
        <translation>Durch Bild</translation>
    </message>
    <message>
        <source>Mask from the left</source>
        <translation>Maskenabstand von links</translation>
    </message>
    <message>
        <source>Mask from the top</source>
        <translation>Maskenabstand von oben</translation>
    </message>
    <message>
        <source>Mask width</source>
        <translation>Maskenbreite</translation>
    </message>
    <message>
        <source>Mask height</source>
        <translation>Maskenhöhe</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Ecken</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Invertiert</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>Chroma-Key</translation>
    </message>
    <message>
        <source>Takes out</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Weichheit</translation>
    </message>
    <message>
        <source>Spill</source>
        <translation>Farbsaum</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Schriftstärke</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Dicke</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Where in its media the clip begins</source>
        <translation>Stelle im Medium, an der der Clip beginnt</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>Blenden</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <source>Look-up table</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Schärfen</translation>
    </message>
    <message>
        <source>Vignette</source>
        <translation>Vignette</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Körnung</translation>
    </message>
    <message>
        <source>Reset all colours</source>
        <translation>Alle Farben zurücksetzen</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Canvas width</source>
        <translation>Leinwandbreite</translation>
    </message>
    <message>
        <source>Canvas height</source>
        <translation>Leinwandhöhe</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Framerate</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Look and voice</source>
        <translation>Look und Stimme</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>Standard der Sprache</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Sprechtempo</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>As the script says</source>
        <translation>Laut Skript</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Mute the music</source>
        <translation>Musik stummschalten</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>Soundeffekte</translation>
    </message>
    <message>
        <source>Leave all effects out</source>
        <translation>Alle Effekte weglassen</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Film colour</source>
        <translation>Farbe des Films</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>Eigene Kurve</translation>
    </message>
    <message>
        <source>Speed ramp</source>
        <translation>Geschwindigkeitsrampe</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>Blendkurve</translation>
    </message>
    <message>
        <source>Softly</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>Gleich laut</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>−100 is left, 100 is right</source>
        <translation>−100 ist links, 100 ist rechts</translation>
    </message>
    <message>
        <source>Volume keyframes</source>
        <translation>Keyframes der Lautstärke</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Keyframes</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation>Was hier passiert</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Mute or hide</source>
        <translation>Stumm oder ausgeblendet</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Another take</source>
        <translation>Neuer Take</translation>
    </message>
    <message>
        <source>Make now</source>
        <translation>Jetzt erzeugen</translation>
    </message>
    <message>
        <source>Keep as it is, whatever changes</source>
        <translation>Beibehalten, was sich auch ändert</translation>
    </message>
    <message>
        <source>It is not made again until this is taken back.</source>
        <translation>Es wird nicht neu erzeugt, bis dies zurückgenommen wird.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>What the picture is to show</source>
        <translation>Was das Bild zeigen soll</translation>
    </message>
    <message>
        <source>Does not show</source>
        <translation>Zeigt nicht</translation>
    </message>
    <message>
        <source>What is to stay out of it</source>
        <translation>Was nicht hinein soll</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>Eigenes Bild</translation>
    </message>
    <message>
        <source>None: generated</source>
        <translation>Keine: erzeugt</translation>
    </message>
    <message>
        <source>Fills by</source>
        <translation>Füllt durch</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>Beschneiden</translation>
    </message>
    <message>
        <source>Fitting inside</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation>Strecken</translation>
    </message>
    <message>
        <source>Show no picture</source>
        <translation>Kein Bild zeigen</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Stresses</source>
        <translation>Betont</translation>
    </message>
    <message>
        <source>Words, with commas between them</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Holds on</source>
        <translation>Bleibt stehen</translation>
    </message>
    <message>
        <source>How much longer the scene stays after what is said in it</source>
        <translation>Wie viel länger die Szene nach dem Gesprochenen stehen bleibt</translation>
    </message>
    <message>
        <source>Cuts later</source>
        <translation>Schnitt später</translation>
    </message>
    <message>
        <source>How much later its picture takes over, or earlier when negative: speech does not move</source>
        <translation>Wie viel später das Bild der Szene übernimmt, bei negativem Wert früher: Die Sprache verschiebt sich nicht</translation>
    </message>
    <message>
        <source>Is spoken</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Captions show</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>What is spoken</source>
        <translation>Was gesprochen wird</translation>
    </message>
    <message>
        <source>The film&apos;s voice</source>
        <translation>Stimme des Films</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Own recording</source>
        <translation>Eigene Aufnahme</translation>
    </message>
    <message>
        <source>Own music</source>
        <translation>Eigene Musik</translation>
    </message>
    <message>
        <source>Takes over by</source>
        <translation>Wechselt durch</translation>
    </message>
    <message>
        <source>How long the transition takes; 0 for its own length. Its edges can be dragged on the timeline, too</source>
        <translation>Dauer des Übergangs; 0 für seine eigene Länge. Seine Ränder lassen sich auch auf der Zeitleiste ziehen</translation>
    </message>
    <message>
        <source>All transitions</source>
        <translation>Alle Übergänge</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>Zurück zum Grundlayout</translation>
    </message>
    <message>
        <source>Place, size and rotation are those in %1; the base layout stays as it is.</source>
        <translation>Platz, Größe und Drehung gelten in %1; das Grundlayout bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Compare takes</source>
        <translation>Fassungen vergleichen</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>What all pictures have in common, for engines that draw from words</source>
        <translation>Was alle Bilder gemeinsam haben, für Dienste, die aus Worten zeichnen</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>Nicht zeigen</translation>
    </message>
    <message>
        <source>What is to stay out of all of them</source>
        <translation>Was auf keinem zu sehen sein soll</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>Das Erzeugen kostet %1.</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>%1 (drag, or Up and Down)</source>
        <translation>%1 (ziehen oder Pfeiltasten)</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1, aktueller Stand</translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation>Bis hierher wiederholen</translation>
    </message>
    <message>
        <source>The present state</source>
        <translation>Aktueller Stand</translation>
    </message>
    <message>
        <source>Undo down to here</source>
        <translation>Bis hierher rückgängig machen</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts geöffnet</translation>
    </message>
    <message>
        <source>Every change of the open project is listed here, and can be gone back to.</source>
        <translation>Hier steht jede Änderung des geöffneten Projekts; zu jeder führt ein Weg zurück.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>InputMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>Level of the microphone: speech should reach the bright part, and never the red one</source>
        <translation>Pegel des Mikrofons: Sprache sollte den hellen Bereich erreichen, aber nie den roten</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Copy attributes</source>
        <translation>Attribute kopieren</translation>
    </message>
    <message>
        <source>Paste attributes (Ctrl+Alt+V)</source>
        <translation>Attribute einfügen (Strg+Alt+V)</translation>
    </message>
    <message>
        <source>Which attributes are pasted</source>
        <translation>Welche Attribute eingefügt werden</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts geöffnet</translation>
    </message>
    <message>
        <source>Open or make a short, and everything about it is here.</source>
        <translation>Ein Short öffnen oder erstellen; hier steht dann alles darüber.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Overlay</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>Soundeffekte</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 more of other kinds</source>
        <translation>%1 weitere anderer Art</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Attribute einfügen</translation>
    </message>
    <message>
        <source>Choose a clip or a scene first: its attributes are what is copied.</source>
        <translation>Zuerst einen Clip oder eine Szene auswählen: Kopiert werden die Attribute davon.</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>Die Clips oder Szenen auswählen, die die Attribute erhalten sollen.</translation>
    </message>
    <message>
        <source>Copy the attributes of a clip or a scene first.</source>
        <translation>Zuerst die Attribute eines Clips oder einer Szene kopieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n Szene</numerusform>
            <numerusform>%n Szenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n Satz</numerusform>
            <numerusform>%n Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n Overlay</numerusform>
            <numerusform>%n Overlays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n Audioclip</numerusform>
            <numerusform>%n Audioclips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n Marker</numerusform>
            <numerusform>%n Marker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n Spur</numerusform>
            <numerusform>%n Spuren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueRow</name>
    <message>
        <source>Fix it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go to %1 (Enter)</source>
        <translation>Gehe zu: %1 (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>IssuesPanel</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Fix what can be fixed</source>
        <translation>Beheben, was sich beheben lässt</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>Bereit zum Veröffentlichen</translation>
    </message>
    <message>
        <source>Nothing was found that should be changed before the short is published.</source>
        <translation>Es wurde nichts gefunden, was vor dem Veröffentlichen geändert werden sollte.</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>What should be looked at before a short is published is listed here.</source>
        <translation>Hier steht, was vor dem Veröffentlichen eines Shorts geprüft werden sollte.</translation>
    </message>
    <message>
        <source>Apply all fixes that go together, as one step</source>
        <translation>Alle Korrekturen, die zusammen möglich sind, in einem Schritt anwenden</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>Szene %1</translation>
    </message>
    <message>
        <source>Sentence %1: %2</source>
        <translation>Satz %1: %2</translation>
    </message>
    <message>
        <source>Clip %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Titel: %1</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>Der ganze Film</translation>
    </message>
    <message>
        <source>Fix issues</source>
        <translation>Probleme beheben</translation>
    </message>
    <message>
        <source>Fix an issue</source>
        <translation>Problem beheben</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole error</source>
        <translation>Gesamte Fehlermeldung kopieren</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>Erneut versuchen: %1</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>costs less than %1</source>
        <translation>kostet weniger als %1</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>kostet %1</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make automatically after edits</source>
        <translation>Nach Änderungen automatisch erzeugen</translation>
    </message>
    <message>
        <source>Nothing to make</source>
        <translation>Nichts zu erzeugen</translation>
    </message>
    <message>
        <source>What is made for the open project, and why, is listed here.</source>
        <translation>Hier steht, was für das geöffnete Projekt erzeugt wird und warum.</translation>
    </message>
    <message>
        <source>Progress of everything that is being made</source>
        <translation>Fortschritt von allem, was erzeugt wird</translation>
    </message>
    <message>
        <source>Make everything that is not up to date</source>
        <translation>Alles erzeugen, was nicht aktuell ist</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Anhalten; Fertiges bleibt erhalten</translation>
    </message>
    <message>
        <source>What an edit made out of date is made soon after it, as long as that is free</source>
        <translation>Was durch eine Änderung veraltet ist, wird bald danach erzeugt, solange das kostenlos ist</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>Zu erzeugen</translation>
    </message>
    <message>
        <source>Made since opening</source>
        <translation>Seit dem Öffnen erzeugt</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Making… %1 %</source>
        <translation>Wird erzeugt… %1 %</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Bisher: %1</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Alles ist aktuell</translation>
    </message>
    <message>
        <source>Nothing has to be made.</source>
        <translation>Es muss nichts erzeugt werden.</translation>
    </message>
    <message>
        <source>%1 to make</source>
        <translation>%1 zu erzeugen</translation>
    </message>
    <message>
        <source>perhaps %1 more</source>
        <translation>vielleicht noch %1</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation>wartet auf: %1</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>Make everything that is not up to date. It costs %1.</source>
        <translation>Alles erzeugen, was nicht aktuell ist. Das kostet %1.</translation>
    </message>
</context>
<context>
    <name>KeyframeLane</name>
    <message>
        <source>Keyframes</source>
        <translation>Keyframes</translation>
    </message>
    <message>
        <source>Click to go there, drag a key to move it, Delete removes the one under the playhead.</source>
        <translation>Klicken, um dorthin zu springen; ziehen, um einen Keyframe zu verschieben; Entf löscht den unter dem Abspielkopf.</translation>
    </message>
    <message>
        <source>Keyframes: %1</source>
        <translation>Keyframes: %1</translation>
    </message>
</context>
<context>
    <name>KeyframeSection</name>
    <message>
        <source>Previous keyframe</source>
        <translation>Vorheriger Keyframe</translation>
    </message>
    <message>
        <source>Add or remove a keyframe at the playhead</source>
        <translation>Keyframe am Abspielkopf hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Next keyframe</source>
        <translation>Nächster Keyframe</translation>
    </message>
    <message>
        <source>What the keyframes change</source>
        <translation>Was die Keyframes ändern</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>Eigene Kurve</translation>
    </message>
    <message>
        <source>Easing to the next keyframe</source>
        <translation>Beschleunigung zum nächsten Keyframe</translation>
    </message>
    <message>
        <source>Choose one clip to see its keyframes.</source>
        <translation>Einen Clip auswählen, um seine Keyframes zu sehen.</translation>
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
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
</context>
<context>
    <name>LanguageList</name>
    <message>
        <source>no voice</source>
        <translation>keine Stimme</translation>
    </message>
    <message>
        <source>no translator</source>
        <translation>kein Übersetzer</translation>
    </message>
    <message>
        <source>Find a language</source>
        <translation>Sprache suchen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>as the short</source>
        <translation>wie das Short</translation>
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
        <translation>Pegel</translation>
    </message>
    <message>
        <source>%1 LUFS of the last 0.4 s, %2 LUFS of the last 3 s</source>
        <translation>%1 LUFS der letzten 0,4 s, %2 LUFS der letzten 3 s</translation>
    </message>
</context>
<context>
    <name>MadeVersionRow</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Takes over what has changed in the short. What it says by hand, its recordings and what was added to it stay; look, layout and pictures become those of the short.</source>
        <translation>Übernimmt, was sich im Short geändert hat. Von Hand Geschriebenes, Aufnahmen und Hinzugefügtes bleiben; Aussehen, Anordnung und Bilder werden die des Shorts.</translation>
    </message>
    <message>
        <source>Makes what it lacks</source>
        <translation>Erzeugt, was noch fehlt</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Opens it in place of the short, which is saved</source>
        <translation>Öffnet sie anstelle des Shorts, das gespeichert wird</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>%1 im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Progress of what is being made</source>
        <translation>Fortschritt dessen, was erzeugt wird</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1[*] – Shortwright</source>
        <translation>%1[*] – Shortwright</translation>
    </message>
    <message>
        <source>Making… %1</source>
        <translation>Wird erzeugt… %1</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Wird erzeugt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>%1 erzeugen</translation>
    </message>
    <message>
        <source>All made</source>
        <translation>Alles erzeugt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>Filmmaterial importieren</translation>
    </message>
    <message>
        <source>Open a project first, then drop media into it.</source>
        <translation>Zuerst ein Projekt öffnen, dann Medien darauf ziehen.</translation>
    </message>
    <message>
        <source>%1 is written: %2</source>
        <translation>%1 ist geschrieben: %2</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short)</source>
        <translation>Shortwright-Projekte (*.short)</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>Medien importieren</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>Untertitel exportieren</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.ass)</source>
        <translation>Untertitel (*.srt *.vtt *.ass)</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Untertitel importieren</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>Choose a file in the bin, or drop one there, and use it instead.</source>
        <translation>Eine Datei in den Medien auswählen oder dort ablegen und stattdessen verwenden.</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Prüfung (%1)</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short *.shortz)</source>
        <translation>Shortwright-Projekte (*.short *.shortz)</translation>
    </message>
    <message>
        <source>Where to unpack %1?</source>
        <translation>Wohin soll %1 entpackt werden?</translation>
    </message>
    <message>
        <source>Import a timeline</source>
        <translation>Zeitleiste importieren</translation>
    </message>
    <message>
        <source>OpenTimelineIO (*.otio)</source>
        <translation>OpenTimelineIO (*.otio)</translation>
    </message>
    <message>
        <source>Where to put the project?</source>
        <translation>Wo soll das Projekt gespeichert werden?</translation>
    </message>
    <message>
        <source>Where may the missing media be?</source>
        <translation>Wo könnten die fehlenden Medien sein?</translation>
    </message>
    <message>
        <source>Pack into one file</source>
        <translation>In eine Datei packen</translation>
    </message>
    <message>
        <source>Packed projects (*.shortz)</source>
        <translation>Gepackte Projekte (*.shortz)</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Zeitleiste exportieren</translation>
    </message>
    <message>
        <source>Timelines (*.otio *.fcpxml *.edl)</source>
        <translation>Zeitleisten (*.otio *.fcpxml *.edl)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>Das Erzeugen kostet %1.</translation>
    </message>
</context>
<context>
    <name>MakePage</name>
    <message>
        <source>Paste an article, notes or bullets here, or drop a text file.</source>
        <translation>Hier einen Artikel, Notizen oder Stichpunkte einfügen oder eine Textdatei ablegen.</translation>
    </message>
    <message>
        <source>Text of the short</source>
        <translation>Text des Shorts</translation>
    </message>
    <message>
        <source>Why bees dance</source>
        <translation>Warum Bienen tanzen</translation>
    </message>
    <message>
        <source>What the short is about</source>
        <translation>Worum es im Short geht</translation>
    </message>
    <message>
        <source>Open a text file…</source>
        <translation>Textdatei öffnen…</translation>
    </message>
    <message>
        <source>How it shall be</source>
        <translation>Wie es werden soll</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Länge in Sekunden</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Text öffnen</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.html *.htm *.csv *.json)</source>
        <translation>Texte (*.txt *.md *.html *.htm *.csv *.json)</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>Standard der Sprache</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>Passend zum Text</translation>
    </message>
    <message>
        <source>9:16 upright</source>
        <translation>9:16 hochkant</translation>
    </message>
    <message>
        <source>4:5 portrait</source>
        <translation>4:5 Porträt</translation>
    </message>
    <message>
        <source>1:1 square</source>
        <translation>1:1 Quadrat</translation>
    </message>
    <message>
        <source>16:9 wide</source>
        <translation>16:9 breit</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Eigener Text</translation>
    </message>
    <message>
        <source>Your idea</source>
        <translation>Eigene Idee</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a text: at most 20 MB are read.</source>
        <translation>%1 ist zu groß für einen Text: Höchstens 20 MB werden gelesen.</translation>
    </message>
    <message>
        <source>%1 is not a text. Open a .txt, .md, .html or .csv file.</source>
        <translation>%1 ist kein Text. Eine .txt-, .md-, .html- oder .csv-Datei öffnen.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The outline has blanks that you fill in before it is published.</source>
        <translation>Die Gliederung hat Lücken, die vor dem Veröffentlichen auszufüllen sind.</translation>
    </message>
    <message>
        <source>My short</source>
        <translation>Mein Short</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n Zeichen, vorgelesen etwa %1 s</numerusform>
            <numerusform>%n Zeichen, vorgelesen etwa %1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n Wort, vorgelesen etwa %1 s</numerusform>
            <numerusform>%n Wörter, vorgelesen etwa %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the script picks the best %2 s</source>
        <translation>%1; das Skript wählt die besten %2 s aus</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>Das Erzeugen kostet %1.</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>Zu erzeugen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>MediaDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>MediaImport</name>
    <message>
        <source>Import media</source>
        <translation>Medien importieren</translation>
    </message>
    <message>
        <source>“%1” is there again.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>“%1” is not the file that is missing: its content is another one.</source>
        <translation>„%1“ ist nicht die fehlende Datei: Ihr Inhalt ist ein anderer.</translation>
    </message>
    <message>
        <source>Use it instead</source>
        <translation>Stattdessen verwenden</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>Medium ersetzen</translation>
    </message>
    <message>
        <source>The import was cancelled. Files that came in before: %1.</source>
        <translation>Der Import wurde abgebrochen. Vorher importierte Dateien: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported. The first: %1</source>
        <translation>
            <numerusform>%n Datei konnte nicht importiert werden: %1</numerusform>
            <numerusform>%n Dateien konnten nicht importiert werden. Die erste: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the bin already.</source>
        <translation>
            <numerusform>Die Datei war schon in den Medien.</numerusform>
            <numerusform>%n Dateien waren schon in den Medien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>Eine Datei importiert.</numerusform>
            <numerusform>%n Dateien importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>What could not be imported</source>
        <translation>Was nicht importiert werden konnte</translation>
    </message>
</context>
<context>
    <name>MediaModel</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>The file is gone from the media folder. Relink it to a copy of it.</source>
        <translation>Die Datei fehlt im Medienordner. Mit einer Kopie davon neu verknüpfen.</translation>
    </message>
    <message>
        <source>Rename media</source>
        <translation>Medium umbenennen</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Ordner umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>Eine Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaPanel</name>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>Noch keine Medien</translation>
    </message>
    <message>
        <source>Drop pictures, videos and sounds here, or whole folders. They are copied into the project.</source>
        <translation>Bilder, Videos und Audiodateien oder ganze Ordner hier ablegen. Sie werden in das Projekt kopiert.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No media of this kind has these words in its name.</source>
        <translation>Keine Medien dieser Art haben diese Wörter im Namen.</translation>
    </message>
    <message>
        <source>Search media</source>
        <translation>Medien suchen</translation>
    </message>
    <message>
        <source>Kind of media</source>
        <translation>Art der Medien</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Als Liste anzeigen</translation>
    </message>
    <message>
        <source>Import media (Ctrl+I)</source>
        <translation>Medien importieren (Strg+I)</translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation>Einen Ordner nach oben</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>Als Bilder anzeigen</translation>
    </message>
    <message>
        <source>Looking at files…</source>
        <translation>Dateien werden durchgesehen…</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>Clip hinzufügen</translation>
    </message>
    <message>
        <source>“%1” cannot be put on the timeline: choose it as a look-up table in the inspector.</source>
        <translation>„%1“ kann nicht auf die Zeitleiste gelegt werden: Im Inspektor als LUT auswählen.</translation>
    </message>
    <message>
        <source>Choose one picture or video here, and the scenes that are to show it.</source>
        <translation>Hier ein Bild oder Video auswählen, dazu die Szenen, die es zeigen sollen.</translation>
    </message>
    <message>
        <source>“%1” is no picture or video.</source>
        <translation>„%1“ ist kein Bild oder Video.</translation>
    </message>
    <message>
        <source>Use own picture</source>
        <translation>Eigenes Bild verwenden</translation>
    </message>
    <message>
        <source>Choose one sound here, and the sentence that it speaks.</source>
        <translation>Hier eine Audiodatei auswählen, dazu den Satz, den sie spricht.</translation>
    </message>
    <message>
        <source>“%1” is no sound.</source>
        <translation>„%1“ ist keine Audiodatei.</translation>
    </message>
    <message>
        <source>Use own recording</source>
        <translation>Eigene Aufnahme verwenden</translation>
    </message>
    <message>
        <source>Remove from the bin</source>
        <translation>Aus den Medien entfernen</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>Neu verknüpfen…</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>Auf die Zeitleiste legen</translation>
    </message>
    <message>
        <source>Use as the scene&apos;s picture</source>
        <translation>Als Bild der Szene verwenden</translation>
    </message>
    <message>
        <source>Use as the sentence&apos;s voice</source>
        <translation>Als Stimme des Satzes verwenden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New folder with this</source>
        <translation>Neuer Ordner damit</translation>
    </message>
    <message>
        <source>Move one folder up</source>
        <translation>Einen Ordner nach oben verschieben</translation>
    </message>
    <message>
        <source>Only files of this computer can be imported. Download it first, then drop the file.</source>
        <translation>Nur Dateien dieses Computers können importiert werden. Erst herunterladen, dann die Datei ablegen.</translation>
    </message>
    <message>
        <source>Choose one sound here that is to be the music.</source>
        <translation>Hier eine Audiodatei auswählen, die die Musik sein soll.</translation>
    </message>
    <message>
        <source>Use own music</source>
        <translation>Eigene Musik verwenden</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>Fehlende Medien suchen…</translation>
    </message>
    <message>
        <source>Use as the film&apos;s music</source>
        <translation>Als Musik des Films verwenden</translation>
    </message>
</context>
<context>
    <name>NewText</name>
    <message>
        <source>Enter adds it, Escape forgets it</source>
        <translation>Eingabetaste fügt es hinzu, Esc verwirft es</translation>
    </message>
</context>
<context>
    <name>NodeTools</name>
    <message>
        <source>Earlier take of %1</source>
        <translation>Früherer Take: %1</translation>
    </message>
    <message>
        <source>Later take of %1</source>
        <translation>Späterer Take: %1</translation>
    </message>
    <message>
        <source>Make another take of %1</source>
        <translation>Neuen Take erzeugen: %1</translation>
    </message>
    <message>
        <source>Keep %1 as it is</source>
        <translation>Beibehalten: %1</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>Take %1 von %2</translation>
    </message>
    <message>
        <source>%1 is kept as it is; press to let it follow changes</source>
        <translation>Wird beibehalten: %1; drücken, damit es Änderungen folgt</translation>
    </message>
    <message>
        <source>Compare the takes of %1</source>
        <translation>Takes vergleichen: %1</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Reset %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Drag to change, double click to reset</source>
        <translation>Ziehen zum Ändern, Doppelklick zum Zurücksetzen</translation>
    </message>
    <message>
        <source>“%1” is not a number. Type one such as 12.5, or a sum such as 1500/2.</source>
        <translation>„%1“ ist keine Zahl. Eine wie 12,5 eingeben oder eine Rechnung wie 1500/2.</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>%1 muss zwischen %2 und %3 liegen.</translation>
    </message>
</context>
<context>
    <name>PreviewCanvas</name>
    <message>
        <source>Preview of the film</source>
        <translation>Vorschau des Films</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>Clip transformieren</translation>
    </message>
    <message>
        <source>Text on the film</source>
        <translation>Text auf dem Film</translation>
    </message>
    <message>
        <source>Choose a picture or video on a track of your own that is shown at the playhead; then it can be cropped.</source>
        <translation>Auf einer eigenen Spur ein Bild oder Video auswählen, das am Abspielkopf zu sehen ist; dann lässt es sich beschneiden.</translation>
    </message>
    <message>
        <source>Move in %1</source>
        <translation>In %1 verschieben</translation>
    </message>
    <message>
        <source>A crop is the same in every shape. Go to the base layout to change it.</source>
        <translation>Ein Zuschnitt ist in jeder Form derselbe. Ändere ihn im Grundlayout.</translation>
    </message>
    <message>
        <source>Show the base layout</source>
        <translation>Grundlayout zeigen</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Click to show frames</source>
        <translation>Klicken, um Frames anzuzeigen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
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
            <numerusform>%n Frame ausgelassen</numerusform>
            <numerusform>%n Frames ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Each step of a short can be made by a service of yours; the built-in one is always there. They are asked from the top. What is changed here counts when Shortwright is started again.</source>
        <translation>Jeden Schritt eines Shorts kann ein Dienst deiner Wahl machen; der eingebaute ist immer da. Gefragt wird von oben. Änderungen gelten ab dem nächsten Start von Shortwright.</translation>
    </message>
    <message>
        <source>When one cannot, ask the next</source>
        <translation>Wenn einer nicht kann, den nächsten fragen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Schlüssel merken</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Keeping the key…</source>
        <translation>Der Schlüssel wird gemerkt…</translation>
    </message>
    <message>
        <source>Forgetting the key…</source>
        <translation>Der Schlüssel wird vergessen…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>Name of the new provider</source>
        <translation>Name des neuen Dienstes</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addieren</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Needs no network and no account.</source>
        <translation>Braucht kein Netz und kein Konto.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Workflow file</source>
        <translation>Workflow-Datei</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Shortwright cannot start</source>
        <translation>Shortwright kann nicht starten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <source>Has unsaved work</source>
        <translation>Hat nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>RecorderBar</name>
    <message>
        <source>Hear the film</source>
        <translation>Film mithören</translation>
    </message>
    <message>
        <source>Discard the recording (Esc)</source>
        <translation>Aufnahme verwerfen (Esc)</translation>
    </message>
    <message>
        <source>Close the recorder</source>
        <translation>Rekorder schließen</translation>
    </message>
    <message>
        <source>Voice-over recorder</source>
        <translation>Voice-over-Rekorder</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Play the film&apos;s sound while recording; only with headphones, else the microphone hears it too</source>
        <translation>Audio des Films beim Aufnehmen abspielen; nur mit Kopfhörern, sonst nimmt das Mikrofon es mit auf</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>Bisher aufgenommen</translation>
    </message>
    <message>
        <source>System&apos;s microphone</source>
        <translation>Mikrofon des Systems</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>End the recording and put it on the timeline (R)</source>
        <translation>Aufnahme beenden und auf die Zeitleiste legen (R)</translation>
    </message>
    <message>
        <source>Record from the playhead on (R)</source>
        <translation>Ab dem Abspielkopf aufnehmen (R)</translation>
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
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SceneCard</name>
    <message>
        <source>Hook</source>
        <translation>Aufhänger</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>Move this scene</source>
        <translation>Diese Szene verschieben</translation>
    </message>
    <message>
        <source>Add a sentence to this scene</source>
        <translation>Dieser Szene einen Satz hinzufügen</translation>
    </message>
    <message>
        <source>More for this scene</source>
        <translation>Mehr zu dieser Szene</translation>
    </message>
    <message>
        <source>Add a scene before it</source>
        <translation>Szene davor hinzufügen</translation>
    </message>
    <message>
        <source>Add a scene after it</source>
        <translation>Szene danach hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Replace the picture…</source>
        <translation>Bild ersetzen…</translation>
    </message>
    <message>
        <source>Remove this scene</source>
        <translation>Diese Szene entfernen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Scene %1, %2</source>
        <translation>Szene %1, %2</translation>
    </message>
    <message>
        <source>Picture, camera and mood of scene %1</source>
        <translation>Bild, Kamera und Stimmung von Szene %1</translation>
    </message>
    <message>
        <source>Scene %1, sentence %2</source>
        <translation>Szene %1, Satz %2</translation>
    </message>
    <message>
        <source>Picture, camera and mood</source>
        <translation>Bild, Kamera und Stimmung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Make the picture of this scene again</source>
        <translation>Bild dieser Szene neu erzeugen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>the picture of this scene</source>
        <translation>Bild dieser Szene</translation>
    </message>
    <message>
        <source>Replace the picture with one of your own</source>
        <translation>Bild durch ein eigenes ersetzen</translation>
    </message>
    <message>
        <source>Write a new sentence</source>
        <translation>Neuen Satz schreiben</translation>
    </message>
</context>
<context>
    <name>SceneDetails</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Picture prompt</source>
        <translation>Bildprompt</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>Nicht im Bild</translation>
    </message>
    <message>
        <source>What the picture must not show</source>
        <translation>Was das Bild nicht zeigen darf</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>Nichts Bestimmtes</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Ohne</translation>
    </message>
</context>
<context>
    <name>SceneThumbnail</name>
    <message>
        <source>Picture of the scene</source>
        <translation>Bild der Szene</translation>
    </message>
</context>
<context>
    <name>ScriptEditing</name>
    <message>
        <source>Put the cursor between two words to split the sentence there.</source>
        <translation>Den Cursor zwischen zwei Wörter setzen, um den Satz dort zu teilen.</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Satz teilen</translation>
    </message>
    <message>
        <source>This is the first sentence of its scene. Move it to the scene before with Alt+Up.</source>
        <translation>Dies ist der erste Satz seiner Szene. Mit Alt+Pfeil nach oben in die Szene davor verschieben.</translation>
    </message>
    <message>
        <source>Make another take</source>
        <translation>Neuen Take erzeugen</translation>
    </message>
</context>
<context>
    <name>ScriptHead</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Description for where it is published</source>
        <translation>Beschreibung für die Veröffentlichung</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>#hashtags</source>
        <translation>#Hashtags</translation>
    </message>
    <message>
        <source>Next blank</source>
        <translation>Nächste Lücke</translation>
    </message>
    <message numerus="yes">
        <source>This is an outline with %n blank(s) to fill in.</source>
        <translation>
            <numerusform>Dies ist eine Gliederung mit %n Lücke zum Ausfüllen.</numerusform>
            <numerusform>Dies ist eine Gliederung mit %n Lücken zum Ausfüllen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts geöffnet</translation>
    </message>
    <message>
        <source>The script of the open project is written here.</source>
        <translation>Hier wird das Skript des geöffneten Projekts geschrieben.</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>Noch kein Skript vorhanden</translation>
    </message>
    <message>
        <source>It is written from the text or the topic of this short. Every sentence can then be changed here.</source>
        <translation>Es wird aus dem Text oder dem Thema dieses Shorts geschrieben. Danach lässt sich hier jeder Satz ändern.</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>Skript schreiben</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation>Szene hinzufügen</translation>
    </message>
    <message>
        <source>Add a scene at the end</source>
        <translation>Szene am Ende hinzufügen</translation>
    </message>
    <message>
        <source>Write the first sentence of a new scene</source>
        <translation>Ersten Satz einer neuen Szene schreiben</translation>
    </message>
    <message>
        <source>Choose a scene or a sentence whose takes are to be compared.</source>
        <translation>Wähle eine Szene oder einen Satz, dessen Fassungen verglichen werden sollen.</translation>
    </message>
    <message>
        <source>There is one take only. Make another one first (%1).</source>
        <translation>Es gibt nur eine Fassung. Mache erst noch eine (%1).</translation>
    </message>
</context>
<context>
    <name>SentenceRow</name>
    <message>
        <source>Move this sentence</source>
        <translation>Diesen Satz verschieben</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Caption of %1</source>
        <translation>Untertitel: %1</translation>
    </message>
    <message>
        <source>What captions show instead of the spoken words. Empty it to show what is spoken.</source>
        <translation>Was Untertitel statt der gesprochenen Wörter zeigen. Leeren, um das Gesprochene zu zeigen.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Make the voice of this sentence again</source>
        <translation>Stimme dieses Satzes neu erzeugen</translation>
    </message>
    <message>
        <source>Fill in the blank</source>
        <translation>Lücke ausfüllen</translation>
    </message>
    <message>
        <source>the voice of this sentence</source>
        <translation>Stimme dieses Satzes</translation>
    </message>
    <message>
        <source>Voice of this sentence</source>
        <translation>Stimme dieses Satzes</translation>
    </message>
    <message>
        <source>More for this sentence</source>
        <translation>Mehr zu diesem Satz</translation>
    </message>
    <message>
        <source>The short&apos;s voice</source>
        <translation>Stimme des Shorts</translation>
    </message>
    <message>
        <source>Write the caption otherwise</source>
        <translation>Untertitel anders schreiben</translation>
    </message>
    <message>
        <source>Use my own recording…</source>
        <translation>Eigene Aufnahme verwenden…</translation>
    </message>
    <message>
        <source>Add a sentence after it</source>
        <translation>Satz danach hinzufügen</translation>
    </message>
    <message>
        <source>Join with the next one</source>
        <translation>Mit dem nächsten verbinden</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Nach oben	Alt+Up</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Nach unten	Alt+Down</translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation>Diesen Satz entfernen</translation>
    </message>
    <message>
        <source>the short&apos;s voice</source>
        <translation>Stimme des Shorts</translation>
    </message>
    <message>
        <source>Voice of this sentence: %1</source>
        <translation>Stimme dieses Satzes: %1</translation>
    </message>
    <message>
        <source>Spoken at the playhead</source>
        <translation>Wird am Abspielkopf gesprochen</translation>
    </message>
    <message>
        <source>Hear all of the recording</source>
        <translation>Ganze Aufnahme verwenden</translation>
    </message>
    <message>
        <source>own recording</source>
        <translation>eigene Aufnahme</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>Wörter nicht gefunden</translation>
    </message>
    <message>
        <source>%1 Captions are spread over the recording, and deleting words does not cut it.</source>
        <translation>%1 Die Untertitel werden über die Aufnahme verteilt, und das Löschen von Wörtern schneidet die Aufnahme nicht.</translation>
    </message>
    <message>
        <source>Hear all of the recording again</source>
        <translation>Wieder die ganze Aufnahme verwenden</translation>
    </message>
    <message>
        <source>Use the generated voice again</source>
        <translation>Wieder die erzeugte Stimme verwenden</translation>
    </message>
    <message>
        <source>Use generated voice</source>
        <translation>Erzeugte Stimme verwenden</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Voices and looks</source>
        <translation>Stimmen und Looks</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastaturkürzel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Shortwright speaks %1 when it is started again.</source>
        <translation>Sprache von Shortwright nach dem nächsten Start: %1.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Make what an edit made stale by itself, while it costs nothing</source>
        <translation>Was durch eine Änderung veraltet ist, von selbst erzeugen, solange es nichts kostet</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastaturkürzel suchen</translation>
    </message>
    <message>
        <source>Set of shortcuts</source>
        <translation>Satz von Tastaturkürzeln</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>Neue Taste: %1</translation>
    </message>
    <message>
        <source>%1 is also the key of: %2. Neither works until one of them gets another key.</source>
        <translation>%1 ist auch die Taste für: %2. Keine der Aktionen funktioniert, bis eine davon eine andere Taste bekommt.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automatisierung</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change the folder of new projects</source>
        <translation>Ordner neuer Projekte ändern</translation>
    </message>
    <message>
        <source>Where should new projects go?</source>
        <translation>Wohin sollen neue Projekte?</translation>
    </message>
    <message>
        <source>Nothing can be written into %1. Choose another folder.</source>
        <translation>In %1 lässt sich nichts schreiben. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>New shorts begin with what is chosen here. Each can be given another one.</source>
        <translation>Neue Shorts beginnen mit dem, was hier gewählt ist. Jeder kann etwas anderes bekommen.</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>Standard der Sprache</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>Passend zum Text</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
</context>
<context>
    <name>ShapeMenu</name>
    <message>
        <source>%1 (base)</source>
        <translation>%1 (Grundlayout)</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>The shape that is shown: what is moved in another one than the base stays as it is in the base</source>
        <translation>Die gezeigte Form: Was in einer anderen als dem Grundlayout verschoben wird, bleibt im Grundlayout, wie es ist</translation>
    </message>
    <message>
        <source>Add shape %1</source>
        <translation>Form %1 hinzufügen</translation>
    </message>
    <message>
        <source>Back to the base layout: what is chosen</source>
        <translation>Zurück zum Grundlayout: das Gewählte</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>Zurück zum Grundlayout</translation>
    </message>
    <message>
        <source>Back to the base layout: all of %1</source>
        <translation>Zurück zum Grundlayout: alles in %1</translation>
    </message>
    <message>
        <source>%1: back to the base layout</source>
        <translation>%1: zurück zum Grundlayout</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove shape %1</source>
        <translation>Form %1 entfernen</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Ramp up</source>
        <translation>Beschleunigen</translation>
    </message>
    <message>
        <source>Ramp down</source>
        <translation>Verlangsamen</translation>
    </message>
    <message>
        <source>Montage</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>Hero</source>
        <translation>Heldenmoment</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Bullet-Time</translation>
    </message>
</context>
<context>
    <name>SpeedEditor</name>
    <message>
        <source>Speed curve</source>
        <translation>Geschwindigkeitskurve</translation>
    </message>
    <message>
        <source>Drag the points. A double click adds a point to the curve or takes it away.</source>
        <translation>Punkte ziehen. Ein Doppelklick fügt der Kurve einen Punkt hinzu oder nimmt ihn weg.</translation>
    </message>
    <message>
        <source>%1× at %2 %</source>
        <translation>%1× bei %2 %</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>What was paid in each month</source>
        <translation>Was in jedem Monat bezahlt wurde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a month and its year</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>SpendingPage</name>
    <message>
        <source>What the providers of your settings were paid for what you had made, by their published prices. What is made on this computer is free.</source>
        <translation>Was die Dienste aus deinen Einstellungen für deine Aufträge bekommen haben, nach ihren veröffentlichten Preisen. Was auf diesem Computer gemacht wird, ist kostenlos.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Nothing was paid yet</source>
        <translation>Noch nichts bezahlt</translation>
    </message>
    <message>
        <source>When a provider that costs something makes a step, what it was paid is shown here, by month, provider and step.</source>
        <translation>Sobald ein kostenpflichtiger Dienst einen Schritt macht, steht hier, was er bekommen hat: nach Monat, Dienst und Schritt.</translation>
    </message>
    <message>
        <source>The chosen month</source>
        <translation>Der gewählte Monat</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Nach Schritt</translation>
    </message>
    <message>
        <source>Monthly budget</source>
        <translation>Monatsbudget</translation>
    </message>
    <message>
        <source>When it is used up, paid providers are not asked any more until the next month</source>
        <translation>Wenn es aufgebraucht ist, werden kostenpflichtige Dienste bis zum nächsten Monat nicht mehr gefragt</translation>
    </message>
    <message>
        <source>Most that may be spent in a month</source>
        <translation>Höchstbetrag im Monat</translation>
    </message>
    <message>
        <source>How much of the budget is spent</source>
        <translation>Wie viel vom Budget ausgegeben ist</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>Was vom Budget übrig ist</translation>
    </message>
    <message>
        <source>Ask before spending more than</source>
        <translation>Fragen, bevor es mehr kostet als</translation>
    </message>
    <message>
        <source>Amount from which on it is asked</source>
        <translation>Betrag, ab dem gefragt wird</translation>
    </message>
    <message>
        <source>Once you have agreed, it is not asked again for as much until Shortwright is closed.</source>
        <translation>Hast du einmal zugestimmt, wird bis zu diesem Betrag nicht wieder gefragt, bis Shortwright geschlossen wird.</translation>
    </message>
    <message>
        <source>Credits at the studio</source>
        <translation>Guthaben beim Studio</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>In diesem Monat verbraucht</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Every paid run is a line of the book</source>
        <translation>Jeder bezahlte Lauf ist eine Zeile im Buch</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write all that was ever paid as a table (CSV)</source>
        <translation>Alles, was je bezahlt wurde, als Tabelle schreiben (CSV)</translation>
    </message>
    <message>
        <source>Reading what was paid…</source>
        <translation>Ausgaben werden gelesen…</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>Das Studio wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 for %n run(s)</source>
        <translation>
            <numerusform>%1: %2 für %n Lauf</numerusform>
            <numerusform>%1: %2 für %n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %n run(s) is not known: %1.</source>
        <translation>
            <numerusform>Der Preis von %n Lauf ist nicht bekannt: %1.</numerusform>
            <numerusform>Der Preis von %n Läufen ist nicht bekannt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Besides %1, which is in no sum.</source>
        <translation>Außerdem %1, in keiner Summe enthalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) without a price</source>
        <translation>
            <numerusform>%n Lauf ohne Preis</numerusform>
            <numerusform>%n Läufe ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no limit. Spent this month: %1.</source>
        <translation>Es gibt kein Limit. In diesem Monat ausgegeben: %1.</translation>
    </message>
    <message>
        <source>The budget of this month is used up: paid providers are not asked any more until the next month begins, or the budget is raised.</source>
        <translation>Das Budget dieses Monats ist aufgebraucht: Kostenpflichtige Dienste werden nicht mehr gefragt, bis der nächste Monat beginnt oder das Budget erhöht wird.</translation>
    </message>
    <message>
        <source>%1 of %2 are spent, %3 are left.</source>
        <translation>%1 von %2 sind ausgegeben, %3 sind übrig.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation>%1 übrig · %2</translation>
    </message>
    <message>
        <source>%1 set aside for what is under way</source>
        <translation>%1 zurückgelegt für laufende Aufträge</translation>
    </message>
    <message>
        <source>Export what was paid</source>
        <translation>Ausgaben exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>SpendingWatch</name>
    <message>
        <source>Making it costs %1. Shall it be made?</source>
        <translation>Das Erzeugen kostet %1. Soll es erzeugt werden?</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Looking what was spent…</source>
        <translation>Ausgaben werden geprüft…</translation>
    </message>
    <message>
        <source>%1 of this month&apos;s budget of %2 are spent. When it is used up, paid providers are not asked any more.</source>
        <translation>Vom Budget dieses Monats von %2 sind %1 ausgegeben. Wenn es aufgebraucht ist, werden kostenpflichtige Dienste nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>What will your next short be about?</source>
        <translation>Worum geht es im nächsten Short?</translation>
    </message>
    <message>
        <source>Everything is made on your machine: script, pictures, voice, captions, music and film.</source>
        <translation>Alles entsteht auf diesem Rechner: Skript, Bilder, Stimme, Untertitel, Musik und Film.</translation>
    </message>
    <message>
        <source>Write or paste a text</source>
        <translation>Text schreiben oder einfügen</translation>
    </message>
    <message>
        <source>An article, notes or bullets become a script</source>
        <translation>Aus Artikel, Notizen oder Stichpunkten wird ein Skript</translation>
    </message>
    <message>
        <source>Start from an idea</source>
        <translation>Mit einer Idee beginnen</translation>
    </message>
    <message>
        <source>A few words become an outline to fill in</source>
        <translation>Aus wenigen Wörtern wird eine Gliederung zum Ausfüllen</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>Filmmaterial importieren</translation>
    </message>
    <message>
        <source>Begin with your own pictures and videos</source>
        <translation>Mit eigenen Bildern und Videos beginnen</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>Vorlage öffnen</translation>
    </message>
    <message>
        <source>A look, a voice and a length that fit together</source>
        <translation>Look, Stimme und Länge, die zusammenpassen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt verwendete Projekte</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Script, pictures, voice, captions, music and film: made by the providers of your settings, and on your machine.</source>
        <translation>Skript, Bilder, Stimme, Untertitel, Musik und Film: gemacht von den Diensten deiner Einstellungen und auf deinem Rechner.</translation>
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
        <translation>Adresse des Studios</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A studio&apos;s server makes steps of your shorts for you, so that they need not be made on this computer. What it does not make, and what it cannot make at the moment, is made here. What is changed here counts when Shortwright is started again.</source>
        <translation>Der Server eines Studios macht Schritte deiner Shorts, damit dieser Computer sie nicht machen muss. Was er nicht macht oder gerade nicht kann, wird hier gemacht. Was du hier änderst, gilt nach dem nächsten Start von Shortwright.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>E-mail address and password</source>
        <translation>E-Mail-Adresse und Passwort</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>as the studio has shown it</source>
        <translation>wie das Studio ihn angezeigt hat</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It makes</source>
        <translation>Es macht</translation>
    </message>
    <message>
        <source>The studio makes this step</source>
        <translation>Das Studio macht diesen Schritt</translation>
    </message>
    <message>
        <source>Ask the studio whether it answers, and what it makes</source>
        <translation>Das Studio fragen, ob es antwortet und was es macht</translation>
    </message>
    <message>
        <source>The token of this computer is removed there and forgotten here</source>
        <translation>Der Token dieses Computers wird dort entfernt und hier vergessen</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>Das Studio wird gefragt…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Abmelden…</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmelden…</translation>
    </message>
</context>
<context>
    <name>TakeView</name>
    <message>
        <source>Earlier take, %1</source>
        <translation>Früherer Take, %1</translation>
    </message>
    <message>
        <source>Later take, %1</source>
        <translation>Späterer Take, %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Diesen verwenden</translation>
    </message>
    <message>
        <source>Use this take, %1</source>
        <translation>Diesen Take verwenden, %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause, %1</source>
        <translation>Pause, %1</translation>
    </message>
    <message>
        <source>Play, %1</source>
        <translation>Abspielen, %1</translation>
    </message>
</context>
<context>
    <name>TakeWave</name>
    <message>
        <source>Click to listen from there</source>
        <translation>Klicken, um ab dort zu hören</translation>
    </message>
</context>
<context>
    <name>TakesPage</name>
    <message>
        <source>Compare takes</source>
        <translation>Takes vergleichen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Space plays, Enter uses the chosen one, Esc goes back.</source>
        <translation>Links und Rechts wählen, Auf und Ab zeigen andere Takes, Leertaste spielt ab, Eingabe verwendet den gewählten, Esc geht zurück.</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Enter uses the chosen one, Esc goes back.</source>
        <translation>Links und Rechts wählen, Auf und Ab zeigen andere Takes, Eingabe verwendet den gewählten, Esc geht zurück.</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>Bild von Szene %1</translation>
    </message>
    <message>
        <source>Voice of “%1”</source>
        <translation>Stimme von „%1“</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>Fassung %1 von %2</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>Standard der Sprache</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erzeugt von</translation>
    </message>
    <message>
        <source>Use another take</source>
        <translation>Anderen Take verwenden</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>What is done in the background</source>
        <translation>Was im Hintergrund läuft</translation>
    </message>
    <message>
        <source>Progress of what is done in the background</source>
        <translation>Fortschritt dessen, was im Hintergrund läuft</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>%1: %2, %3 to %4</source>
        <translation>%1: %2, %3 bis %4</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>wird erzeugt</translation>
    </message>
    <message>
        <source>to be made</source>
        <translation>zu erzeugen</translation>
    </message>
    <message>
        <source>Add overlay track</source>
        <translation>Overlay-Spur hinzufügen</translation>
    </message>
    <message>
        <source>Add sound track</source>
        <translation>Audiospur hinzufügen</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Marker löschen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Marker hinzufügen</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Unlock: may be made again</source>
        <translation>Entsperren: darf neu erzeugt werden</translation>
    </message>
    <message>
        <source>Lock: never make again</source>
        <translation>Sperren: nie neu erzeugen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Split at playhead</source>
        <translation>Am Abspielkopf teilen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Attribute einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppierung aufheben</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Freeze frame at playhead</source>
        <translation>Standbild am Abspielkopf</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Audio abtrennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Ripple-Löschen</translation>
    </message>
    <message>
        <source>Show track</source>
        <translation>Spur anzeigen</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>Ton der Spur einschalten</translation>
    </message>
    <message>
        <source>Hide track</source>
        <translation>Spur ausblenden</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>Spur stummschalten</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>Alle Spuren hören</translation>
    </message>
    <message>
        <source>Hear only this track</source>
        <translation>Nur diese Spur hören</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>Spur entsperren</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>Spur sperren</translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>Move track up</source>
        <translation>Spur nach oben</translation>
    </message>
    <message>
        <source>Move track down</source>
        <translation>Spur nach unten</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>Spur verschieben</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>What was dropped is no longer among the project&apos;s media. Import it again.</source>
        <translation>Das Abgelegte gehört nicht mehr zu den Medien des Projekts. Erneut importieren.</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>Name der Spur</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton einschalten</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Its file is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Ctrl with the arrow keys goes from clip to clip</source>
        <translation>Strg mit den Pfeiltasten springt von Clip zu Clip</translation>
    </message>
    <message>
        <source>Choose the clips that are to be copied, or a scene whose attributes are.</source>
        <translation>Die Clips auswählen, die kopiert werden sollen, oder eine Szene, deren Attribute kopiert werden sollen.</translation>
    </message>
    <message>
        <source>Copy attributes</source>
        <translation>Attribute kopieren</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>Attribute einfügen…</translation>
    </message>
    <message>
        <source>Relink “%1”…</source>
        <translation>„%1“ neu verknüpfen…</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>Fehlende Medien suchen…</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Text hinzufügen</translation>
    </message>
    <message>
        <source>Show it in this scene</source>
        <translation>In dieser Szene zeigen</translation>
    </message>
    <message>
        <source>Use it as the voice of this sentence</source>
        <translation>Als Stimme dieses Satzes verwenden</translation>
    </message>
    <message>
        <source>Use it as the music</source>
        <translation>Als Musik verwenden</translation>
    </message>
</context>
<context>
    <name>TransitionGallery</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Übergänge</translation>
    </message>
</context>
<context>
    <name>TransitionStrip</name>
    <message>
        <source>Transition: %1</source>
        <translation>Übergang: %1</translation>
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
        <translation>%1 gibt es schon; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) are there already, and were left as they are.</source>
        <translation>
            <numerusform>%n Film ist schon da und blieb, wie er ist.</numerusform>
            <numerusform>%n Filme sind schon da und blieben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) left out: something of each is still to be made.</source>
        <translation>
            <numerusform>%n Version ausgelassen: etwas davon ist noch zu erzeugen.</numerusform>
            <numerusform>%n Versionen ausgelassen: von jeder ist noch etwas zu erzeugen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionForm</name>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Texts cannot be translated yet: that needs a language model. Add one in the settings, for the script.</source>
        <translation>Texte können noch nicht übersetzt werden: dafür braucht es ein Sprachmodell. Füge in den Einstellungen eines für das Skript hinzu.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>Längen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Others, such as 20, 75</source>
        <translation>Andere, etwa 20, 75</translation>
    </message>
    <message>
        <source>Other lengths in seconds</source>
        <translation>Andere Längen in Sekunden</translation>
    </message>
    <message>
        <source>Other lengths in seconds, from 15 to 180</source>
        <translation>Andere Längen in Sekunden, von 15 bis 180</translation>
    </message>
    <message>
        <source>Shorter ones leave out points, the last one first.</source>
        <translation>Kürzere lassen Punkte aus, den letzten zuerst.</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Aufhänger</translation>
    </message>
    <message>
        <source>Hooks, one on each line</source>
        <translation>Aufhänger, einer je Zeile</translation>
    </message>
    <message>
        <source>What the first sentence says instead, one on each line</source>
        <translation>Was der erste Satz stattdessen sagt, einer je Zeile</translation>
    </message>
    <message>
        <source>Written in the language of the short; translated with it.</source>
        <translation>In der Sprache des Shorts geschrieben; wird mit ihm übersetzt.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the versions</source>
        <translation>Ordner der Versionen</translation>
    </message>
    <message>
        <source>Choose where the versions go</source>
        <translation>Wählen, wohin die Versionen kommen</translation>
    </message>
    <message>
        <source>Where do the versions go?</source>
        <translation>Wohin sollen die Versionen?</translation>
    </message>
    <message>
        <source>%1 versions</source>
        <translation>%1 Versionen</translation>
    </message>
    <message>
        <source>“%1” is no length: type seconds from 15 to 180, such as 20, 75.</source>
        <translation>„%1“ ist keine Länge: Sekunden von 15 bis 180 eingeben, etwa 20, 75.</translation>
    </message>
    <message>
        <source>Choose a folder for the versions.</source>
        <translation>Wähle einen Ordner für die Versionen.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n second(s)</source>
        <translation>
            <numerusform>Höchstens %n Sekunde</numerusform>
            <numerusform>Höchstens %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionJobs</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove these versions from the list</source>
        <translation>Diese Versionen aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>Fortschritt der Versionen</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Anhalten; Fertiges bleibt erhalten</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>Erzeugen der Versionen anhalten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n version(s) made</source>
        <translation>
            <numerusform>%1 von %n Version erzeugt</numerusform>
            <numerusform>%1 von %n Versionen erzeugt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMaker</name>
    <message>
        <source>Making versions…</source>
        <translation>Versionen werden erzeugt…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Von Hand bearbeitet</translation>
    </message>
    <message>
        <source>The short was changed since</source>
        <translation>Das Short wurde seitdem geändert</translation>
    </message>
    <message>
        <source>Made by an older program: order it again to bring it up to date</source>
        <translation>Von einem älteren Programm erzeugt: zum Aktualisieren noch einmal bestellen</translation>
    </message>
    <message>
        <source>Follows the short</source>
        <translation>Folgt dem Short</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wird erzeugt…</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>Wird erzeugt: %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>Sie konnte nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) still to make</source>
        <translation>
            <numerusform>Noch %n Teil zu erzeugen</numerusform>
            <numerusform>Noch %n Teile zu erzeugen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMatrix</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Audio</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Nothing has to be made.</source>
        <translation>Es muss nichts erzeugt werden.</translation>
    </message>
    <message>
        <source>It is there, and up to date.</source>
        <translation>Schon da und aktuell.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Versions of “%1”</source>
        <translation>Versionen von „%1“</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Etwas fehlt noch</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>Es gibt noch kein Skript</translation>
    </message>
    <message>
        <source>Make the short first: its versions are made from it.</source>
        <translation>Erzeuge zuerst das Short: seine Versionen entstehen daraus.</translation>
    </message>
    <message>
        <source>In what do the versions differ?</source>
        <translation>Worin unterscheiden sich die Versionen?</translation>
    </message>
    <message>
        <source>Choose languages, platforms or lengths, or write other hooks: there is a version for each combination.</source>
        <translation>Wähle Sprachen, Plattformen oder Längen, oder schreibe andere Aufhänger: für jede Kombination gibt es eine Version.</translation>
    </message>
    <message>
        <source>These versions cannot be made</source>
        <translation>Diese Versionen können nicht erzeugt werden</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>Der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>Noch keine Versionen</translation>
    </message>
    <message>
        <source>Versions that were made in this folder are listed here, with how they stand to the short.</source>
        <translation>Hier stehen die Versionen, die in diesem Ordner erzeugt wurden, und wie sie zum Short stehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New versions: %1 of %2</source>
        <translation>Neue Versionen: %1 von %2</translation>
    </message>
    <message>
        <source>to translate: %1 by %2</source>
        <translation>zu übersetzen: %1 durch %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>to make: %1</source>
        <translation>zu erzeugen: %1</translation>
    </message>
    <message>
        <source>price: %1, without translating</source>
        <translation>Preis: %1, ohne Übersetzen</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>Preis: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>Wird erzeugt</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>Zu erzeugen</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Im Ordner</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Make the version</source>
        <translation>Version erzeugen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Versions of another short are being made. Wait for them, or stop them in the jobs panel.</source>
        <translation>Es werden Versionen eines anderen Shorts erzeugt. Warte darauf, oder halte sie unter „Aufträge“ an.</translation>
    </message>
    <message>
        <source>Working out what is shared and what is to be made…</source>
        <translation>Es wird ermittelt, was geteilt und was erzeugt wird…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The short itself is not complete yet. What is made in it first, all its versions share.</source>
        <translation>Das Short selbst ist noch nicht vollständig. Was zuerst in ihm erzeugt wird, teilen alle seine Versionen.</translation>
    </message>
    <message>
        <source>Versions to make, and versions in the folder</source>
        <translation>Zu erzeugende Versionen und Versionen im Ordner</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>Fortschritt der Versionen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Anhalten; Fertiges bleibt erhalten</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>Erzeugen der Versionen anhalten</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Update all</source>
        <translation>Alle aktualisieren</translation>
    </message>
    <message>
        <source>Brings all up to date and makes what they lack</source>
        <translation>Bringt alle auf den neuesten Stand und erzeugt, was ihnen fehlt</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Alle exportieren</translation>
    </message>
    <message>
        <source>Writes a film of each version beside it</source>
        <translation>Schreibt von jeder Version einen Film daneben</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) being exported</source>
        <translation>
            <numerusform>%n Film wird exportiert</numerusform>
            <numerusform>%n Filme werden exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n version(s)</source>
        <translation>
            <numerusform>%n Version erzeugen</numerusform>
            <numerusform>%n Versionen erzeugen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceRecorder</name>
    <message>
        <source>This project is opened read-only, so nothing can be recorded into it.</source>
        <translation>Dieses Projekt ist schreibgeschützt geöffnet, daher kann nichts hinein aufgenommen werden.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>The recording was too short to be kept.</source>
        <translation>Die Aufnahme war zu kurz, um behalten zu werden.</translation>
    </message>
    <message>
        <source>Voice-over %1</source>
        <translation>Voice-over %1</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>Voice-over aufnehmen</translation>
    </message>
    <message>
        <source>Voice-over</source>
        <translation>Voice-over</translation>
    </message>
    <message>
        <source>What was recorded until then is on the timeline.</source>
        <translation>Was bis dahin aufgenommen wurde, liegt auf der Zeitleiste.</translation>
    </message>
    <message>
        <source>Nothing was heard. Look whether the microphone is switched on, and which one is chosen.</source>
        <translation>Es war nichts zu hören. Prüfen, ob das Mikrofon eingeschaltet ist und welches ausgewählt ist.</translation>
    </message>
    <message>
        <source>The recording is an hour long, which is the most that a clip can be. It is on the timeline.</source>
        <translation>Die Aufnahme ist eine Stunde lang, länger kann ein Clip nicht sein. Sie liegt auf der Zeitleiste.</translation>
    </message>
    <message>
        <source>The recording is longer than the film: what lies behind its end is not heard. Write more, or hold the last scene.</source>
        <translation>Die Aufnahme ist länger als der Film: Was hinter seinem Ende liegt, ist nicht zu hören. Mehr schreiben oder die letzte Szene länger stehen lassen.</translation>
    </message>
    <message>
        <source>Your voice is on the timeline.</source>
        <translation>Die aufgenommene Stimme liegt auf der Zeitleiste.</translation>
    </message>
</context>
<context>
    <name>sw::ui</name>
    <message>
        <source>There are no clips on the clipboard.</source>
        <translation>In der Zwischenablage sind keine Clips.</translation>
    </message>
    <message>
        <source>Paste clip</source>
        <translation>Clip einfügen</translation>
    </message>
    <message>
        <source>Paste clips</source>
        <translation>Clips einfügen</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Attribute einfügen</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Satz teilen</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>Clip teilen</translation>
    </message>
    <message>
        <source>Split clips</source>
        <translation>Clips teilen</translation>
    </message>
    <message>
        <source>There is no clip under the playhead that could be trimmed.</source>
        <translation>Unter dem Abspielkopf ist kein Clip, der sich trimmen lässt.</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>Ripple-Trimmen</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>Clip trimmen</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be deleted.</source>
        <translation>Es ist nichts ausgewählt, was sich löschen lässt.</translation>
    </message>
    <message>
        <source>What is chosen cannot be deleted: its track is locked.</source>
        <translation>Die Auswahl kann nicht gelöscht werden: Ihre Spur ist gesperrt.</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Ripple-Löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Choose a clip or a marker to nudge.</source>
        <translation>Zum Verschieben einen Clip oder Marker auswählen.</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Choose two clips or more to group them.</source>
        <translation>Zum Gruppieren mindestens zwei Clips auswählen.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>None of the chosen clips is in a group.</source>
        <translation>Keiner der ausgewählten Clips gehört zu einer Gruppe.</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppierung aufheben</translation>
    </message>
    <message>
        <source>Choose a clip to duplicate.</source>
        <translation>Zum Duplizieren einen Clip auswählen.</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>Clip duplizieren</translation>
    </message>
    <message>
        <source>Duplicate clips</source>
        <translation>Clips duplizieren</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>Standbild</translation>
    </message>
    <message>
        <source>There is no video under the playhead that could stand still.</source>
        <translation>Unter dem Abspielkopf ist kein Video für ein Standbild.</translation>
    </message>
    <message>
        <source>Choose a video to detach its sound.</source>
        <translation>Ein Video auswählen, um dessen Audio abzutrennen.</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Audio abtrennen</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Marker %1</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Marker hinzufügen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a picture, a video nor a sound, and cannot be put on the timeline.</source>
        <translation>„%1“ ist weder Bild noch Video noch Audiodatei und kann nicht auf die Zeitleiste gelegt werden.</translation>
    </message>
    <message>
        <source>Use own media</source>
        <translation>Eigene Medien verwenden</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>Clip hinzufügen</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>Ton der Spur einschalten</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>Spur stummschalten</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>Alle Spuren hören</translation>
    </message>
    <message>
        <source>Solo track</source>
        <translation>Spur auf Solo</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>Spur entsperren</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>Spur sperren</translation>
    </message>
    <message>
        <source>Unmute music</source>
        <translation>Musik einschalten</translation>
    </message>
    <message>
        <source>Mute music</source>
        <translation>Musik stummschalten</translation>
    </message>
    <message>
        <source>Mute effects</source>
        <translation>Effekte stummschalten</translation>
    </message>
    <message>
        <source>Unmute effects</source>
        <translation>Effekte einschalten</translation>
    </message>
    <message>
        <source>This track cannot be muted or locked: it follows from the script.</source>
        <translation>Diese Spur kann nicht stummgeschaltet oder gesperrt werden: Sie folgt aus dem Skript.</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>Anfang von %1</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>Ende von %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>Abspielkopf</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Beat</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>There are no attributes on the clipboard. Copy a clip or a scene first.</source>
        <translation>In der Zwischenablage sind keine Attribute. Zuerst einen Clip oder eine Szene kopieren.</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>Die Clips oder Szenen auswählen, die die Attribute erhalten sollen.</translation>
    </message>
    <message>
        <source>What is chosen has these attributes already, or cannot have them.</source>
        <translation>Die Auswahl hat diese Attribute schon oder kann sie nicht haben.</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>Szene teilen</translation>
    </message>
    <message>
        <source>There is nothing under the playhead that could be split: a scene needs two words or more.</source>
        <translation>Unter dem Abspielkopf ist nichts, was sich teilen lässt: Eine Szene braucht mindestens zwei Wörter.</translation>
    </message>
    <message>
        <source>Split all</source>
        <translation>Alles teilen</translation>
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
        <translation>Text</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Text hinzufügen</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>Szenenlänge ändern</translation>
    </message>
    <message>
        <source>A scene without narration begins where the one before it ends. Trim its end (W), or move where its video starts in the inspector.</source>
        <translation>Eine Szene ohne Sprechtext beginnt, wo die vorige endet. Kürze ihr Ende (W) oder verschiebe im Inspektor, wo ihr Video beginnt.</translation>
    </message>
    <message>
        <source>A scene is as long as what is said in it. Delete words in the script, or split the scene here (S) and delete a part.</source>
        <translation>Eine Szene ist so lang wie das, was in ihr gesagt wird. Lösche Wörter im Skript oder teile die Szene hier (S) und lösche einen Teil.</translation>
    </message>
</context>
<context>
    <name>sw::ui::BladeGesture</name>
    <message>
        <source>Split clip</source>
        <translation>Clip teilen</translation>
    </message>
</context>
<context>
    <name>sw::ui::Builder</name>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Music: %1</source>
        <translation>Musik: %1</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effekte</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Overlay</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigene</translation>
    </message>
</context>
<context>
    <name>sw::ui::ChoiceBox</name>
    <message>
        <source>Static</source>
        <translation>Statisch</translation>
    </message>
    <message>
        <source>Move Left</source>
        <translation>Fahrt nach links</translation>
    </message>
    <message>
        <source>Move Right</source>
        <translation>Fahrt nach rechts</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Fahrt nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Fahrt nach unten</translation>
    </message>
    <message>
        <source>Push In</source>
        <translation>Heranfahren</translation>
    </message>
    <message>
        <source>Pull Out</source>
        <translation>Wegfahren</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Heranzoomen</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>Pan Left</source>
        <translation>Schwenk nach links</translation>
    </message>
    <message>
        <source>Pan Right</source>
        <translation>Schwenk nach rechts</translation>
    </message>
    <message>
        <source>Orbit Left</source>
        <translation>Umkreisen nach links</translation>
    </message>
    <message>
        <source>Orbit Right</source>
        <translation>Umkreisen nach rechts</translation>
    </message>
    <message>
        <source>Crane Up</source>
        <translation>Kran nach oben</translation>
    </message>
    <message>
        <source>Crane Down</source>
        <translation>Kran nach unten</translation>
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
        <translation>Blende ändern</translation>
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
        <translation>Lautstärke ändern</translation>
    </message>
</context>
<context>
    <name>sw::ui::KeyframeGesture</name>
    <message>
        <source>Move keyframe</source>
        <translation>Keyframe verschieben</translation>
    </message>
</context>
<context>
    <name>sw::ui::MarkerGesture</name>
    <message>
        <source>Move marker</source>
        <translation>Marker verschieben</translation>
    </message>
</context>
<context>
    <name>sw::ui::MoveGesture</name>
    <message>
        <source>Move clip</source>
        <translation>Clip verschieben</translation>
    </message>
    <message>
        <source>Move clips</source>
        <translation>Clips verschieben</translation>
    </message>
</context>
<context>
    <name>sw::ui::RollGesture</name>
    <message>
        <source>Roll edit</source>
        <translation>Schnitt verschieben</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneHoldGesture</name>
    <message>
        <source>As short as its text</source>
        <translation>So kurz wie ihr Text</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>Szenenlänge ändern</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneLeadGesture</name>
    <message>
        <source>Roll scenes</source>
        <translation>Szenengrenze verschieben</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneOrderGesture</name>
    <message>
        <source>Move scene</source>
        <translation>Szene verschieben</translation>
    </message>
</context>
<context>
    <name>sw::ui::SentenceOrderGesture</name>
    <message>
        <source>A scene needs a sentence</source>
        <translation>Eine Szene braucht einen Satz</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Satz verschieben</translation>
    </message>
</context>
<context>
    <name>sw::ui::SlipGesture</name>
    <message>
        <source>Slip clip</source>
        <translation>Clipinhalt verschieben</translation>
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
        <translation>Übergangslänge ändern</translation>
    </message>
</context>
<context>
    <name>sw::ui::TrimGesture</name>
    <message>
        <source>Ripple trim</source>
        <translation>Ripple-Trimmen</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>Clip trimmen</translation>
    </message>
</context>
</TS>
