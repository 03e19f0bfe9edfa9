#pragma once

#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/model/box.h"
#include "core/model/grade.h"
#include "core/model/keyframes.h"
#include "core/model/media_ref.h"

namespace sw {

/// Where the camera stands at one point of a scene. `at` is 0 at the scene's first frame and 1 at its end; x and y are
/// the shift of the view as a fraction of canvas width and height, zoom 1 shows the picture as drawn, roll is in degrees
/// clockwise. Between keys everything is eased by smoothstep.
struct CameraKey {
    double at = 0;
    double x = 0;
    double y = 0;
    double zoom = 1;
    double roll = 0;
    friend bool operator==(const CameraKey&, const CameraKey&) = default;
};

/// How a layer comes in.
enum class LayerEnter { None, Fade, Pop, Rise, Drop, Slide };

/// How a picture fills a box of another shape: distorted, cropped about its centre, or whole with the rest left free.
enum class LayerFit { Stretch, Cover, Contain };

/// How fast a video plays at one point of its layer. `at` is 0 at the layer's start and 1 at its end; speed 1 is as
/// recorded, 0 stands still. Between keys speed changes linearly; before the first and after the last it is held.
struct SpeedKey {
    double at = 0;
    double speed = 1;
    friend bool operator==(const SpeedKey&, const SpeedKey&) = default;
};

/// One picture or video of a scene, drawn back to front. `box` is where it lies when the camera is at rest; it may reach
/// outside of the canvas so that the camera can move. `depth` says how much the camera moves it: 0 is infinitely far
/// (it stays), 1 is the scene's subject, above 1 is nearer than that. `sway` is the amplitude of idle movement in pixels.
struct CutLayer {
    MediaRef media;
    Box box;
    double depth = 1;
    double rotation = 0;  ///< degrees clockwise about the box's centre
    LayerEnter enter = LayerEnter::None;
    Duration enterAt;  ///< from the scene's start
    double sway = 0;
    LayerFit fit = LayerFit::Stretch;
    TimePoint from;               ///< for a video: its own time at the layer's start
    std::vector<SpeedKey> speed;  ///< for a video: in order; empty for 1 throughout
    bool reverse = false;         ///< for a video: what would be shown is shown backwards
    ColourGrade grade;
    LayerMask mask;  ///< in fractions of `box`
    ChromaKey key;
    BlendMode blend = BlendMode::Normal;
    double opacity = 1;
    std::vector<Keyframe> keyframes = {};  ///< of an overlay, in order, from its start; not for Volume
    Box crop = {};          ///< the part of the media that is shown, in fractions of it; without size all of it
    bool mirrored = false;  ///< left and right of what is shown of the media are exchanged
    friend bool operator==(const CutLayer&, const CutLayer&) = default;
};

/// Rows of the table in transition_names.h, in its order; the names say which way the new picture moves.
enum class TransitionKind {
    None,
    Dissolve,
    Whip,
    Slide,
    Push,
    ZoomIn,
    Flash,
    DipToBlack,
    DipToWhite,
    WipeLeft,
    WipeRight,
    WipeUp,
    WipeDown,
    WipeDiagonal,
    Clock,
    Iris,
    Blinds,
    Bars,
    Checker,
    Tiles,
    Luma,
    SlideRight,
    SlideUp,
    SlideDown,
    PushLeft,
    PushRight,
    PushDown,
    WhipRight,
    WhipUp,
    WhipDown,
    Doors,
    ZoomOut,
    Spin,
    Swirl,
    Ripple,
    Cube,
    PageTurn,
    Blur,
    Pixelate,
    Glitch,
    FilmBurn,
    LightLeak
};

/// How a scene takes over from the one before. It runs for `duration` from the scene's start, while the scene before is
/// held on; progress is eased by the painter.
struct Transition {
    TransitionKind kind = TransitionKind::None;
    Duration duration;
    friend bool operator==(const Transition&, const Transition&) = default;
};

/// A scene's pictures on the canvas. `range` is in whole frames.
struct CutPicture {
    std::string origin;  ///< the scene, as in "scene-2"
    TimeRange range;
    std::vector<CutLayer> layers;
    std::vector<CameraKey> camera;
    Duration before;  ///< for how long it has been seen when this begins: the camera goes on with its path from there
    Duration after;   ///< and goes on with it so long after the end
    Transition transition;
    ColourGrade grade;  ///< of all layers together
    friend bool operator==(const CutPicture&, const CutPicture&) = default;
};

/// How an overlay comes, goes, and moves in between: names from animation_names.h, "none" for standing still. A length of
/// 0 is the animation's own.
struct OverlayAnimation {
    std::string in = "pop";
    std::string out = "none";
    std::string loop = "none";
    Duration inDuration;
    Duration outDuration;
    Duration loopPeriod;
    friend bool operator==(const OverlayAnimation&, const OverlayAnimation&) = default;
};

/// A text that lies on the canvas like a picture. Colours are "#rrggbb" or "#aarrggbb".
struct CutTitle {
    std::string text;  ///< "" for no title; a line feed starts a new line
    std::string font = "Montserrat";
    int weight = 800;
    double size = 0.09;  ///< font size as a part of the canvas' shorter side; smaller where the box is too small for it
    std::string fill = "#ffffff";
    std::string outlineColour = "#000000";
    std::string boxColour;  ///< of the plate behind the text; "" for none
    std::string align = "centre";  ///< "left", "centre" or "right"
    double outline = 0;  ///< thickness outside of the letters, as a part of the font size
    friend bool operator==(const CutTitle&, const CutTitle&) = default;
};

/// The creator's own picture, video or title, laid over the scenes and under the captions while `range` lasts. The
/// camera does not move it (depth 0). Where `title` has a text, that is drawn into `layer.box` instead of media.
struct CutOverlay {
    std::string origin;  ///< the clip, as in "clip-7"
    TimeRange range;
    CutLayer layer;
    OverlayAnimation animation;
    CutTitle title;
    friend bool operator==(const CutOverlay&, const CutOverlay&) = default;
};

/// One word of a caption, with the time in which it is spoken.
struct CaptionWord {
    std::string text;
    TimeRange range;
    bool emphasis = false;
    bool spaceBefore = true;  ///< false within scripts that write no spaces
    std::string reading = {};  ///< in kana, of a word with kanji; empty for none
    friend bool operator==(const CaptionWord&, const CaptionWord&) = default;
};

/// The words that stand on screen together.
struct CutCaption {
    std::string origin;  ///< the sentence, as in "sentence-4"
    TimeRange range;
    std::vector<CaptionWord> words;
    friend bool operator==(const CutCaption&, const CutCaption&) = default;
};

enum class SoundRole { Voice, Music, Effect };

/// How a fade gets from silence to full over its length, x from 0 to 1: (1 − cos πx)/2, x, or sin πx/2. Two equal sounds
/// that fade into each other stay equally loud with SCurve or Linear, two different ones with EqualPower.
enum class FadeCurve { SCurve, Linear, EqualPower };

/// A stretch of sound. `range` is where it plays; `from` is the media's time at the range's start.
struct CutSound {
    std::string origin;
    SoundRole role = SoundRole::Voice;
    TimeRange range;
    MediaRef media;
    TimePoint from;
    double gainDb = 0;
    Duration fadeIn;
    Duration fadeOut;
    FadeCurve fadeCurve = FadeCurve::SCurve;  ///< of both fades
    double pan = 0;                           ///< −1 left … 1 right
    bool muted = false;                       ///< left out, to hear the others alone
    std::vector<Keyframe> keyframes = {};     ///< in order, from the range's start; Volume alone
    friend bool operator==(const CutSound&, const CutSound&) = default;
};

/// The free part of the screen, as margins in fractions of the canvas: captions stay inside of it.
struct SafeArea {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    friend bool operator==(const SafeArea&, const SafeArea&) = default;
};

/// The finished plan of a short, flat and frame-exact: all that the compositor and the mixer need, and nothing else.
/// Made by resolve(); a plain value that may be shared between threads.
struct Cut {
    int width = 1080;
    int height = 1920;
    FrameRate rate;
    Duration duration;  ///< whole frames
    SafeArea safe;
    Box captionBox = {};        ///< whose middle and greatest width captions have; without size: as the style wants
    std::string captionStyle;   ///< the name of a style in resources/caption_styles
    std::string language;       ///< BCP 47, of what is spoken and written
    std::string accentColour;   ///< "#rrggbb", from the look's palette; "" for the caption style's own
    std::vector<CutPicture> pictures;  ///< in order, back to back
    std::vector<CutOverlay> overlays;  ///< back to front
    std::vector<CutCaption> captions;  ///< in order, never two at a time
    std::vector<CutSound> sounds;
    ColourGrade grade;  ///< of the finished picture, under the captions
    friend bool operator==(const Cut&, const Cut&) = default;
};

}  // namespace sw
