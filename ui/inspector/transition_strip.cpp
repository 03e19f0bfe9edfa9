#include "ui/inspector/transition_strip.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "core/media/frame/colour.h"
#include "core/media/transition/transitions.h"
#include "core/model/transition_names.h"
#include "ui/core_words.h"
#include "ui/media_thumbnails.h"
#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr int kMoments = 5;
constexpr int kHeight = 72;  // logical pixels of one moment

}  // namespace

TransitionStrip::TransitionStrip(Editor& editor, MediaThumbnails& thumbnails, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_thumbnails(thumbnails) {
    setFixedHeight(kHeight);
    connect(&thumbnails, &MediaThumbnails::ready, this, &TransitionStrip::compose);
}

void TransitionStrip::setScene(SceneId scene) {
    m_scene = scene;
    compose();
}

QImage sceneThumbnail(const Cut& cut, const CutPicture& picture, MediaThumbnails& thumbnails, QSize size, QColor ground) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const double scale = double(size.width()) / cut.width;
    for (const CutLayer& layer : picture.layers) {
        const QImage part = thumbnails.image(layer.media);
        if (!part.isNull())
            painter.drawImage(QRectF(layer.box.x * scale, layer.box.y * scale, layer.box.width * scale, layer.box.height * scale), part);
    }
    return image;
}

void TransitionStrip::compose() {
    m_moments.clear();
    const Cut& cut = *m_editor.state().cut;
    const auto here = std::find_if(cut.pictures.begin(), cut.pictures.end(),
                                   [&](const CutPicture& p) { return p.origin == toText(m_scene); });
    const bool taken = here != cut.pictures.end() && here != cut.pictures.begin() && here->transition.kind != TransitionKind::None;
    setVisible(taken);
    if (!taken)
        return;
    const int height = static_cast<int>(kHeight * devicePixelRatioF()) / 2 * 2;
    const QSize size(std::max(16, height * cut.width / std::max(1, cut.height) / 2 * 2), height);
    const Frame from = frameFrom(sceneThumbnail(cut, *std::prev(here), m_thumbnails, size, Colours::of(palette()).window));
    const Frame to = frameFrom(sceneThumbnail(cut, *here, m_thumbnails, size, Colours::of(palette()).window));
    TransitionPainter painter;
    Frame out;
    for (int i = 0; i < kMoments; ++i) {
        painter.paint(here->transition.kind, double(i) / (kMoments - 1), from, to, out);
        m_moments.push_back(imageFrom(out));
    }
    const QString title = coreWord(std::string(transitionEntry(here->transition.kind).title));
    setAccessibleName(tr("Transition: %1").arg(title));
    setToolTip(tr("%1, %2 s").arg(title).arg(here->transition.duration.toSeconds(), 0, 'f', 2));
    update();
}

void TransitionStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_moments.empty())
        return;
    const double ratio = devicePixelRatioF();
    const QSizeF size = QSizeF(m_moments.front().size()) / ratio;
    const double room = width() - size.width();
    for (std::size_t i = 0; i < m_moments.size(); ++i) {
        const double x = std::min(room, double(kMoments) * (size.width() + metrics::kGap)) * double(i) / (kMoments - 1);
        const QRectF place(QPointF(x, 0), size);
        QPainterPath round;
        round.addRoundedRect(place, 4, 4);
        painter.save();
        painter.setClipPath(round);
        painter.drawImage(place, m_moments[i]);
        painter.restore();
    }
}

}  // namespace sw::ui
