<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CoreWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>Apply %n edit</numerusform>
            <numerusform>Apply %n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message numerus="yes">
        <source>%n file(s) are there again.</source>
        <translation>
            <numerusform>%n file is there again.</numerusform>
            <numerusform>%n files are there again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n generated file(s) were not found; they can be made again.</source>
        <translation>
            <numerusform>%n generated file was not found; it can be made again.</numerusform>
            <numerusform>%n generated files were not found; they can be made again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shortwright ended by a fault %n time(s).</source>
        <translation>
            <numerusform>Shortwright ended by a fault once.</numerusform>
            <numerusform>Shortwright ended by a fault %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportQueue</name>
    <message numerus="yes">
        <source>The short is not complete yet: %n part(s) of it are still to be made. Press Make first, then export.</source>
        <translation>
            <numerusform>The short is not complete yet: one part of it is still to be made. Press Make first, then export.</numerusform>
            <numerusform>The short is not complete yet: %n parts of it are still to be made. Press Make first, then export.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n overlay</numerusform>
            <numerusform>%n overlays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n sound</numerusform>
            <numerusform>%n sounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n marker</numerusform>
            <numerusform>%n markers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuesPanel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakePage</name>
    <message numerus="yes">
        <source>%n word(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n word, about %1 s when read aloud</numerusform>
            <numerusform>%n words, about %1 s when read aloud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n character, about %1 s when read aloud</numerusform>
            <numerusform>%n characters, about %1 s when read aloud</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaImport</name>
    <message numerus="yes">
        <source>%n file(s) could not be imported. The first: %1</source>
        <translation>
            <numerusform>%n file could not be imported: %1</numerusform>
            <numerusform>%n files could not be imported. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the bin already.</source>
        <translation>
            <numerusform>The file was in the bin already.</numerusform>
            <numerusform>%n files were in the bin already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>One file imported.</numerusform>
            <numerusform>%n files imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>One file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>%n frame(s) dropped</source>
        <translation>
            <numerusform>%n frame dropped</numerusform>
            <numerusform>%n frames dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptHead</name>
    <message numerus="yes">
        <source>This is an outline with %n blank(s) to fill in.</source>
        <translation>
            <numerusform>This is an outline with %n blank to fill in.</numerusform>
            <numerusform>This is an outline with %n blanks to fill in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpendingPage</name>
    <message numerus="yes">
        <source>%1: %2 for %n run(s)</source>
        <translation>
            <numerusform>%1: %2 for %n run</numerusform>
            <numerusform>%1: %2 for %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %n run(s) is not known: %1.</source>
        <translation>
            <numerusform>The price of %n run is not known: %1.</numerusform>
            <numerusform>The price of %n runs is not known: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) without a price</source>
        <translation>
            <numerusform>%n run without a price</numerusform>
            <numerusform>%n runs without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionFilms</name>
    <message numerus="yes">
        <source>%n film(s) are there already, and were left as they are.</source>
        <translation>
            <numerusform>%n film is there already, and was left as it is.</numerusform>
            <numerusform>%n films are there already, and were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) left out: something of each is still to be made.</source>
        <translation>
            <numerusform>%n version left out: something of it is still to be made.</numerusform>
            <numerusform>%n versions left out: something of each is still to be made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionForm</name>
    <message numerus="yes">
        <source>At most %n second(s)</source>
        <translation>
            <numerusform>At most %n second</numerusform>
            <numerusform>At most %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionJobs</name>
    <message numerus="yes">
        <source>%1 of %n version(s) made</source>
        <translation>
            <numerusform>%1 of %n version made</numerusform>
            <numerusform>%1 of %n versions made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMaker</name>
    <message numerus="yes">
        <source>%n part(s) still to make</source>
        <translation>
            <numerusform>%n part still to make</numerusform>
            <numerusform>%n parts still to make</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message numerus="yes">
        <source>%n film(s) being exported</source>
        <translation>
            <numerusform>%n film being exported</numerusform>
            <numerusform>%n films being exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n version(s)</source>
        <translation>
            <numerusform>Make %n version</numerusform>
            <numerusform>Make %n versions</numerusform>
        </translation>
    </message>
</context>
</TS>
