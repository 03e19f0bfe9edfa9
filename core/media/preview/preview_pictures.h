#pragma once

#include <QImage>
#include <QSize>
#include <array>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/media/caption/caption_style.h"
#include "core/media/preview/preview_quality.h"
#include "core/media/scene/compositor.h"

namespace sw {

/// What a preview shows.
struct PreviewContent {
    std::shared_ptr<const Cut> cut;
    std::filesystem::path mediaFolder;
    CaptionStyle captionStyle;
};

/// The size in which a film is previewed where `available` pixels are free: the largest that fits with the film's
/// shape, even, and never larger than its canvas.
QSize previewSize(const Cut& cut, QSize available);

/// Composes a preview's frames, at the full size or a reduced one. What an edit has not changed is kept, as are the
/// pictures of the scenes that were shown last. Belongs to one thread.
class PreviewPictures {
public:
    /// `stop` ends long decoding; composing then gives Cancelled.
    explicit PreviewPictures(std::stop_token stop) : m_stop(std::move(stop)) {}

    void setContent(PreviewContent content);
    /// Room for the picture, in pixels.
    void setSize(QSize available);
    /// The size of the frames at a step of QualityControl; empty without content.
    [[nodiscard]] QSize size(std::size_t step) const;
    /// Frame `frame` as a picture of size(step), into `image` if nobody else holds it. Errors: Cancelled, and what a
    /// compositor gives in spite of MissingMedia::Placeholder.
    Result<void> compose(std::int64_t frame, std::size_t step, QImage& image);
    /// True when both frames are certain to look the same.
    [[nodiscard]] bool sameFrame(std::int64_t a, std::int64_t b) const;
    /// What could not be shown so far, once for each scene or overlay.
    [[nodiscard]] std::vector<MediaProblem> problems() const;

private:
    /// A size that has been used, and what composes it.
    struct Composer {
        QSize size;
        std::unique_ptr<Compositor> compositor;
        std::shared_ptr<PictureStore> pictures;
        std::uint64_t content = 0;
    };
    Composer& composer(std::size_t step);
    void keepScene(Composer& composer, std::int64_t frame);

    std::stop_token m_stop;
    PreviewContent m_content;
    std::uint64_t m_contents = 0;  ///< counts them
    QSize m_available;
    Composer m_full;
    Composer m_reduced;
    std::deque<std::shared_ptr<const LoadingScene>> m_recent;  ///< the scenes shown last, the latest in front
    Frame m_frame;
};

}  // namespace sw
