#pragma once

#include <QImage>
#include <filesystem>
#include <map>
#include <memory>

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/media/caption_painter.h"
#include "core/media/picture_store.h"
#include "core/media/transitions.h"
#include "core/model/cut.h"

namespace sw {

/// Makes the frames of a cut: layers with camera and entrances, transitions, captions. What it makes depends on
/// nothing but the cut, its media, the style, the frame's number and the size; preview, stills and export all use it.
/// Belongs to one thread (pictures are loaded ahead on threads of their own); needs a QGuiApplication.
class Compositor {
public:
    /// `mediaFolder` holds the files of the cut's MediaRefs. `width` and `height` are the output's, in pixels; odd
    /// ones are rounded up, since yuv420p has no odd sizes.
    Compositor(std::shared_ptr<const Cut> cut, std::filesystem::path mediaFolder, CaptionStyle style, int width,
               int height);
    /// As above, with pictures that several compositors of the same cut and size share.
    Compositor(std::shared_ptr<const Cut> cut, std::shared_ptr<PictureStore> pictures, CaptionStyle style, int width,
               int height);
    ~Compositor();
    Compositor(const Compositor&) = delete;
    Compositor& operator=(const Compositor&) = delete;

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    /// How many frames the cut has.
    [[nodiscard]] std::int64_t frames() const;

    /// Frame number `frame` of the cut, 0 ≤ frame < frames(); beyond it the nearest one. `out` becomes a frame of the
    /// output's size. Errors are those of LoadingScene::sprites.
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

private:
    /// All that decides a frame's look.
    struct View {
        std::size_t scene = 0;
        std::vector<LayerPose> poses;
        double progress = 1;  ///< of the transition into this scene
        std::vector<LayerPose> posesBefore;
        CaptionState caption;
        friend bool operator==(const View&, const View&) = default;
    };
    [[nodiscard]] View viewAt(std::int64_t frame) const;
    Result<const SceneSprites*> sprites(std::size_t scene);
    void keepNear(std::size_t first, std::size_t last);
    Result<void> paintPictures(const View& view, Frame& out);

    std::shared_ptr<const Cut> m_cut;
    int m_width;
    int m_height;
    std::shared_ptr<PictureStore> m_store;
    std::map<std::size_t, std::shared_ptr<const LoadingScene>> m_near;  ///< the scenes on screen and the next one
    std::vector<std::string> m_pictureLooks;  ///< digests, in the order of the cut's pictures
    std::vector<std::string> m_captionLooks;
    CaptionPainter m_captions;
    SpritePainter m_painter;
    TransitionPainter m_transitions;
    Frame m_before;
    Frame m_after;
};

}  // namespace sw
