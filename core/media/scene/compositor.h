#pragma once

#include <QImage>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/media/caption/caption_painter.h"
#include "core/media/scene/moving_layer.h"
#include "core/media/scene/overlay_painter.h"
#include "core/media/scene/picture_store.h"
#include "core/media/transition/transitions.h"
#include "core/model/cut.h"

namespace sw {

/// What a compositor does about media that are missing or damaged.
enum class MissingMedia {
    Fail,        ///< compose() gives the error: for exports
    Placeholder  ///< paints stripes in their place, and keeps the error: for previews
};

struct CompositorOptions {
    MissingMedia missing = MissingMedia::Fail;
    std::stop_token stop = {};  ///< ends long decoding of videos; compose() then gives Cancelled
    bool loadAhead = true;      ///< what comes next is loaded while others are shown: for who shows frames in time
};

/// Why a scene ("scene-2") or an overlay ("clip-7") shows a placeholder.
struct MediaProblem {
    std::string origin;
    Error error;
};

/// Makes the frames of a cut: layers with camera and entrances, transitions, overlays, captions. What it makes depends on
/// nothing but the cut, its media, the style, the frame's number, the size and the depth; preview, stills and export all use it.
/// Belongs to one thread (pictures are loaded ahead on threads of their own); needs a QGuiApplication.
template <class Sample>
class BasicCompositor {
public:
    using Frame = BasicFrame<Sample>;
    using PictureStore = BasicPictureStore<Sample>;

    /// `mediaFolder` holds the files of the cut's MediaRefs. `width` and `height` are the output's, in pixels; odd
    /// ones are rounded up, since yuv420p has no odd sizes.
    BasicCompositor(std::shared_ptr<const Cut> cut, std::filesystem::path mediaFolder, CaptionStyle style, int width,
                    int height, CompositorOptions options = {});
    /// As above, with pictures that several compositors of the same cut and size share.
    BasicCompositor(std::shared_ptr<const Cut> cut, std::shared_ptr<PictureStore> pictures, CaptionStyle style, int width,
                    int height, CompositorOptions options = {});
    ~BasicCompositor();
    /// For previews: takes over what is loaded and open in the compositor of an earlier cut and can be shown as it is.
    /// `earlier` is then only good for destruction. Both have the same size, and their options the same `stop`.
    void takeOver(BasicCompositor& earlier);
    BasicCompositor(const BasicCompositor&) = delete;
    BasicCompositor& operator=(const BasicCompositor&) = delete;

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    /// How many frames the cut has.
    [[nodiscard]] std::int64_t frames() const;

    /// Frame number `frame` of the cut, 0 ≤ frame < frames(); beyond it the nearest one. `out` becomes a frame of the
    /// output's size. Errors are those of LiveScene::at.
    Result<void> compose(std::int64_t frame, Frame& out);
    /// The frame that is on screen at `time`.
    Result<void> compose(TimePoint time, Frame& out);
    /// The same as an RGB picture, exactly as a player shows it.
    Result<QImage> still(std::int64_t frame);
    /// True when both frames are certain to look the same, so that one need not be composed again.
    [[nodiscard]] bool sameFrame(std::int64_t a, std::int64_t b) const;
    /// Adds all that decides how the frame looks, but where in the film it is: equal bytes mean equal pictures, with equal
    /// size, style and code.
    void addLook(std::int64_t frame, Hasher& hasher) const;
    /// With MissingMedia::Placeholder: what could not be shown so far, once for each scene or overlay.
    [[nodiscard]] const std::vector<MediaProblem>& problems() const { return m_problems; }

private:
    using Sprite = BasicSprite<Sample>;
    using Grading = std::optional<BasicColourGrading<Sample>>;
    /// How a scene looks: where its layers are, and at which media times.
    struct SceneView {
        std::vector<LayerPose> poses;
        std::vector<TimePoint> times;
        std::int64_t frame = 0;  ///< since the scene's start; only where grain moves
        friend bool operator==(const SceneView&, const SceneView&) = default;
    };
    struct OverlayView {
        std::size_t index = 0;
        OverlayPose pose;
        TimePoint time;  ///< of its media
        friend bool operator==(const OverlayView&, const OverlayView&) = default;
    };
    /// All that decides a frame's look.
    struct View {
        std::size_t scene = 0;
        SceneView now;
        double progress = 1;  ///< of the transition into this scene
        SceneView before;
        std::vector<OverlayView> overlays;
        CaptionState caption;
        friend bool operator==(const View&, const View&) = default;
    };
    using LiveScenes = std::map<std::size_t, BasicLiveScene<Sample>>;

    [[nodiscard]] TimePoint timeOf(std::int64_t frame) const;
    [[nodiscard]] View viewAt(TimePoint time) const;
    [[nodiscard]] SceneView sceneAt(std::size_t scene, TimePoint time) const;
    void keepNear(const View& view);
    void keepNearOverlays(TimePoint time);
    Result<void> noteProblem(const std::string& origin, const Error& error);
    Result<void> paintOne(std::size_t scene, const SceneView& view, Frame& out);
    Result<void> paintPictures(const View& view, Frame& out);
    Result<void> paintOverlays(const View& view, Frame& out);
    [[nodiscard]] bool hasGrain(std::size_t scene) const;
    Result<BasicLayerFinish<Sample>*> titleFinish(std::size_t overlay);
    /// Changes a finished picture; `origin` is "scene-2" or "film", `subject` "The picture of scene-2" or "The film".
    Result<void> finishPicture(const ColourGrade& grade, const std::string& origin, const std::string& subject,
                               std::int64_t frame, Frame& out);
    const Sprite& overlayPlaceholder(std::size_t overlay);

    std::shared_ptr<const Cut> m_cut;
    int m_width;
    int m_height;
    std::shared_ptr<PictureStore> m_store;
    std::vector<std::string> m_pictureLooks;  ///< digests, in the order of the cut's pictures
    std::vector<std::string> m_overlayLooks;
    std::vector<std::string> m_captionLooks;
    CompositorOptions m_options;
    LiveScenes m_near;          ///< the scenes on screen and the next one
    LiveScenes m_nearOverlays;  ///< the overlays on screen and soon to come
    BasicSceneSprites<Sample> m_placeholder;  ///< for scenes, when one was needed
    std::map<std::size_t, Sprite> m_overlayPlaceholders;
    std::vector<MediaProblem> m_problems;
    std::map<std::string, Grading> m_gradings;  ///< by subject
    std::map<std::size_t, BasicLayerFinish<Sample>> m_titleFinishes;  ///< by overlay
    BasicOverlayPainter<Sample> m_overlayPainter;
    BasicCaptionPainter<Sample> m_captions;
    BasicSpritePainter<Sample> m_painter;
    BasicTransitionPainter<Sample> m_transitions;
    Frame m_before;
    Frame m_after;
};

/// In 8 bits: for previews, still pictures and most films.
using Compositor = BasicCompositor<std::uint8_t>;
/// In 10 bits: gradients, fades and grades keep their precision, and so do sources that have more than 8 bits.
using DeepCompositor = BasicCompositor<std::uint16_t>;

}  // namespace sw
