<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New short…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import media…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export captions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop making</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another take of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play backwards, faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play, faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In point here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out point here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split all tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ripple trim start to playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ripple trim end to playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim start to playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim end to playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnetic tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge a frame left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge a frame right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge five frames left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge five frames right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attribute</name>
    <message>
        <source>Place and size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation, mirroring and crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity and blending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title style</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptionStylePicker</name>
    <message>
        <source>Caption style</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Own movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour as #rrggbb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Colour field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys change saturation and brightness, with Shift the hue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Easing</name>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ease in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overshoot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wind up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EasingEditor</name>
    <message>
        <source>Easing curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the points. Space chooses one, the arrow keys move it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>%1 of its lines belong to no sentence and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The captions are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being made… %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % · %2 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only between in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, description and hashtags as a file beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software: the same film everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware where it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to write the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project to export it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it is still to be made. Press Make first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportQueue</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureNote</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place from the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place from the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as the canvas allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So large that the canvas is covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour burn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the animation&apos;s own length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask from the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask from the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in its media the clip begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look-up table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vignette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the script says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute the music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave all effects out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−100 is left, 100 is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume keyframes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute or hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as it is, whatever changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not made again until this is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture is to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to stay out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much longer the scene stays after what is said in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much later its picture takes over, or earlier when negative: speech does not move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film&apos;s voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>%1 (drag, or Up and Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The present state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo down to here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change of the open project is listed here, and can be gone back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Copy attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste attributes (Ctrl+Alt+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which attributes are pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make a short, and everything about it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 markers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more of other kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clip first: its attributes are what is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the clips that are to get the attributes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the attributes of a clip first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueRow</name>
    <message>
        <source>Fix it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1 (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuesPanel</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix what can be fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that should be changed before the short is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be looked at before a short is published is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply all fixes that go together, as one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix an issue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>less than a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>costs less than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make automatically after edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is made for the open project, and why, is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of everything that is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make everything that is not up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an edit made out of date is made soon after it, as long as that is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made since opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making… %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyframeLane</name>
    <message>
        <source>Keyframes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to go there, drag a key to move it, Delete removes the one under the playhead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframes: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyframeSection</name>
    <message>
        <source>Previous keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or remove a keyframe at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keyframes change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easing to the next keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one clip to see its keyframes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyframes</name>
    <message>
        <source>X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 LUFS of the last 0.4 s, %2 LUFS of the last 3 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Progress of what is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Shortwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making… %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first, then drop media into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortwright projects (*.short)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.ass)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in the bin, or drop one there, and use it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakePage</name>
    <message>
        <source>Paste an article, notes or bullets here, or drop a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why bees dance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the short is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it shall be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.html *.htm *.csv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9:16 upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4:5 portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1:1 square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16:9 wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a text: at most 20 MB are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a text. Open a .txt, .md, .html or .csv file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 words, about %2 s when read aloud; the script picks the best %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 words, about %2 s when read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outline has blanks that you fill in before it is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My short</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaDelegate</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaImport</name>
    <message>
        <source>Import media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the file that is missing: its content is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files could not be imported. The first: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled. Files that came in before: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was in the bin already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files were in the bin already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaModel</name>
    <message>
        <source>One file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is gone from the media folder. Relink it to a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaPanel</name>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop pictures, videos and sounds here, or whole folders. They are copied into the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No media of this kind has these words in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import media (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be put on the timeline: choose it as a look-up table in the inspector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one picture or video here, and the scenes that are to show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no picture or video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use own picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one sound here, and the sentence that it speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use own recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as the scene&apos;s picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as the sentence&apos;s voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one folder up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files of this computer can be imported. Download it first, then drop the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewText</name>
    <message>
        <source>Enter adds it, Escape forgets it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeTools</name>
    <message>
        <source>Earlier take of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later take of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another take of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept as it is; press to let it follow changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to change, double click to reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number. Type one such as 12.5, or a sum such as 1500/2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewCanvas</name>
    <message>
        <source>Preview of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text on the film</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Click to show frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) dropped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Shortwright cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <source>Has unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneCard</name>
    <message>
        <source>Hook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sentence to this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a scene before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a scene after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture, camera and mood of scene %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene %1, sentence %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture, camera and mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the picture of this scene again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture of this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the picture with one of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneDetails</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture must not show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneThumbnail</name>
    <message>
        <source>Picture of the scene</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptEditing</name>
    <message>
        <source>Put the cursor between two words to split the sentence there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first sentence of its scene. Move it to the scene before with Alt+Up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another take</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptHead</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description for where it is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#hashtags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an outline with 1 blank to fill in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an outline with %1 blanks to fill in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script of the open project is written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written from the text or the topic of this short. Every sentence can then be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a scene at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the first sentence of a new scene</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentenceRow</name>
    <message>
        <source>Move this sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What captions show instead of the spoken words. Empty it to show what is spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the voice of this sentence again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the voice of this sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice of this sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The short&apos;s voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the caption otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my own recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sentence after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the short&apos;s voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice of this sentence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices and looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortwright speaks %1 when it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make what an edit made stale by itself, while it costs nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set of shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is also the key of: %2. Neither works until one of them gets another key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Montage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedEditor</name>
    <message>
        <source>Speed curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the points. A double click adds a point to the curve or takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1× at %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>What will your next short be about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is made on your machine: script, pictures, voice, captions, music and film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write or paste a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An article, notes or bullets become a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from an idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words become an outline to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with your own pictures and videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look, a voice and a length that fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Track %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the clips that are to be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add overlay track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add sound track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock: may be made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock: never make again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split at playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze frame at playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear only this track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move track up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move track down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dropped is no longer among the project&apos;s media. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl with the arrow keys goes from clip to clip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransitionStrip</name>
    <message>
        <source>Transition: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sw::ui</name>
    <message>
        <source>There are no clips on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the clips that are to get the attributes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clip under the playhead that could be split. To split a sentence, choose it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clip under the playhead that could be trimmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen that could be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is chosen cannot be deleted: its track is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clip or a marker to nudge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two clips or more to group them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the chosen clips is in a group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clip to duplicate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no video under the playhead that could stand still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a video to detach its sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a picture, a video nor a sound, and cannot be put on the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use own media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solo track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This track cannot be muted or locked: it follows from the script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sw::ui::Builder</name>
    <message>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sw::ui::ChoiceBox</name>
    <message>
        <source>Static</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orbit Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orbit Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crane Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crane Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
