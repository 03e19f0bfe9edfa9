#include "ui/inspector/transition_gallery.h"

#include <algorithm>

#include "core/media/frame/colour.h"
#include "core/model/transition_names.h"
#include "ui/core_words.h"
#include "ui/inspector/transition_strip.h"
#include "ui/media_thumbnails.h"
#include "ui/theme.h"

namespace sw::ui {

TransitionGallery::TransitionGallery(Editor& editor, MediaThumbnails& thumbnails, QWidget* parent)
    : PictureGrid({.still = 0.45, .end = 1.4},  // at the end it stands still for a while
                  [] {
                      std::vector<Cell> cells{{"auto", tr("Automatic"), {}, "wand-sparkles"}};
                      for (const TransitionEntry& entry : transitionEntries())
                          cells.push_back({QString::fromUtf8(entry.name), coreWord(std::string(entry.title)), {}, {}});
                      return cells;
                  }(),
                  parent),
      m_editor(editor),
      m_thumbnails(thumbnails) {
    setAccessibleName(tr("Transitions"));
    connect(&thumbnails, &MediaThumbnails::ready, this, &TransitionGallery::startOver);
}

void TransitionGallery::setScene(SceneId scene) {
    std::vector<std::string> shown{toText(scene)};
    for (const CutPicture& picture : m_editor.state().cut->pictures)
        for (const CutLayer& layer : picture.layers)
            shown.push_back(layer.media.fileName());
    if (shown == m_shown)
        return;
    m_scene = scene;
    m_shown = std::move(shown);
    startOver();
}

void TransitionGallery::startOver() {
    m_from.reset();
    m_to.reset();
    PictureGrid::startOver();
}

/// The middle of both scenes' pictures; false when the scene is not in the cut.
bool TransitionGallery::readScenes() {
    const Cut& cut = *m_editor.state().cut;
    const auto here =
        std::find_if(cut.pictures.begin(), cut.pictures.end(), [&](const CutPicture& p) { return p.origin == toText(m_scene); });
    if (here == cut.pictures.end())
        return false;
    const int side = cellPixels().width() / 2 * 2;
    const auto square = [&](const CutPicture& picture) {
        const QSize whole(side, side * cut.height / std::max(1, cut.width));
        const QImage image = sceneThumbnail(cut, picture, m_thumbnails, whole, Colours::of(palette()).window);
        return frameFrom(image.copy(0, (image.height() - side) / 2, side, side).convertToFormat(QImage::Format_RGB32));
    };
    m_from = square(here == cut.pictures.begin() ? *here : *std::prev(here));
    m_to = square(*here);
    return true;
}

QImage TransitionGallery::picture(int index, double progress) {
    if (!m_from && !readScenes())
        return {};
    Frame out = *m_from;
    const TransitionEntry& entry = transitionEntries()[static_cast<std::size_t>(index - 1)];
    m_painter.paint(entry.kind, std::min(1.0, progress), *m_from, *m_to, out);
    return imageFrom(out);
}

}  // namespace sw::ui
