#include "ui/inspector/caption_style_picker.h"

#include "core/media/caption/caption_sample.h"

namespace sw::ui {

CaptionStylePicker::CaptionStylePicker(const Studio& studio, QWidget* parent)
    : PictureGrid({.leastWidth = 96,
                   .fewestColumns = 2,
                   .pictureHeight = 9.0 / 16,
                   .nameHeight = 18,
                   .nameSize = 11,
                   .tickMs = 66,
                   .still = 0.62,
                   .perTick = 0.03,
                   .end = 0.97},
                  [&studio] {
                      std::vector<Cell> cells;
                      for (const Choice& choice : studio.captionStyles)
                          cells.push_back({QString::fromStdString(choice.name), QString::fromStdString(choice.title),
                                           QString::fromStdString(choice.summary), {}});
                      return cells;
                  }(),
                  parent),
      m_data(studio.data) {
    for (const Choice& choice : studio.captionStyles)
        m_styles.push_back({choice.name});
    setAccessibleName(tr("Caption style"));
}

void CaptionStylePicker::setAccent(const QString& accent) {
    if (accent == m_accent)
        return;
    m_accent = accent;
    for (Style& style : m_styles)
        style.loaded.reset();
    startOver();
}

QImage CaptionStylePicker::picture(int index, double moment) {
    Style& style = m_styles[static_cast<std::size_t>(index)];
    if (!style.loaded)
        if (Result<CaptionStyle> loaded = loadCaptionStyle(m_data, style.name, m_accent.toStdString()))
            style.loaded = std::move(*loaded);
    const QSize size = cellPixels();
    return style.loaded ? captionSample(*style.loaded, size.width(), size.height(), moment) : QImage();
}

}  // namespace sw::ui
