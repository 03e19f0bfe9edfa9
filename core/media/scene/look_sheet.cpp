#include "core/media/scene/look_sheet.h"

#include <QFont>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "core/media/caption/caption_painter.h"
#include "core/media/frame/colour.h"
#include "core/media/scene/overlay_animation.h"
#include "core/media/scene/title_painter.h"
#include "core/media/transition/transitions.h"
#include "core/model/animation_names.h"
#include "core/model/transition_names.h"

namespace sw {
namespace {

using Section = LookCell::Section;

constexpr int kMargin = 56;
constexpr int kColumns = 6;
constexpr int kMoments = 5;
constexpr int kGap = 4;  // between moments
constexpr QSize kThumb(90, 160);
constexpr int kCellWidth = kMoments * kThumb.width() + (kMoments - 1) * kGap;
constexpr int kBetween = 36;  // between cells
constexpr int kNameHeight = 34;
constexpr int kHeadHeight = 84;  // of a section
constexpr int kWidth = 2 * kMargin + kColumns * kCellWidth + (kColumns - 1) * kBetween;
constexpr int kOversampling = 2;
constexpr QRgb kGround = qRgb(19, 20, 26);

int momentHeight(Section section) {
    switch (section) {
        case Section::Transitions:
            return kThumb.height();
        case Section::Animations:
            return 110;
        case Section::Captions:
            break;
    }
    return 200;
}

const char* sectionTitle(Section section) {
    switch (section) {
        case Section::Transitions:
            return "Transitions";
        case Section::Animations:
            return "Animations of overlays";
        case Section::Captions:
            break;
    }
    return "Captions";
}

/// Puts the cells of each section into rows; gives the height of all.
int arrange(std::vector<LookCell>& cells) {
    int y = kMargin;
    int column = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        LookCell& cell = cells[i];
        const int step = kNameHeight + momentHeight(cell.section) + kBetween;
        if (i == 0 || cells[i - 1].section != cell.section) {
            if (i > 0)
                y += kNameHeight + momentHeight(cells[i - 1].section) + kBetween;
            y += kHeadHeight;
            column = 0;
        } else if (++column == kColumns) {
            column = 0;
            y += step;
        }
        cell.moments = {kMargin + column * (kCellWidth + kBetween), y + kNameHeight, kCellWidth,
                        momentHeight(cell.section)};
    }
    return cells.empty() ? kMargin : cells.back().moments.bottom() + 1 + kMargin;
}

QFont nameFont(int pixels, QFont::Weight weight) {
    QFont font(QStringLiteral("Inter"));
    font.setWeight(weight);
    font.setPixelSize(pixels);
    return font;
}

/// A range of hills from edge to edge.
void drawHills(QPainter& painter, QSize size, double level, double height, double phase, QColor colour) {
    QPainterPath path;
    path.moveTo(0, size.height());
    for (int x = 0; x <= size.width(); x += 4) {
        const double along = static_cast<double>(x) / size.width();
        const double wave = 0.6 * std::sin(5 * along + phase) + 0.4 * std::sin(11 * along + 2.3 * phase);
        path.lineTo(x, size.height() * (level - height * wave));
    }
    path.lineTo(size.width(), size.height());
    painter.fillPath(path, colour);
}

/// The two pictures that pass into each other: an evening in the hills, and a bright morning by the sea.
QImage samplePicture(bool second, QSize size) {
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = size.width();
    const double height = size.height();
    QLinearGradient sky(0, 0, 0, height);
    sky.setColorAt(0, second ? QColor(0x2f, 0xa9, 0xd8) : QColor(0x2a, 0x16, 0x4f));
    sky.setColorAt(0.6, second ? QColor(0xe8, 0xf7, 0xf2) : QColor(0xe8, 0x5d, 0x4a));
    painter.fillRect(image.rect(), sky);
    const QPointF sun(second ? 0.68 * width : 0.36 * width, second ? 0.24 * height : 0.42 * height);
    QRadialGradient glow(sun, 0.5 * width);
    glow.setColorAt(0, second ? QColor(255, 255, 240, 220) : QColor(255, 214, 120, 220));
    glow.setColorAt(1, QColor(255, 255, 255, 0));
    painter.fillRect(image.rect(), glow);
    painter.setPen(Qt::NoPen);
    painter.setBrush(second ? QColor(255, 255, 255) : QColor(255, 226, 140));
    painter.drawEllipse(sun, 0.13 * width, 0.13 * width);
    const std::array<QColor, 3> land =
        second ? std::array{QColor(0x7a, 0xd0, 0xc8), QColor(0x24, 0x96, 0xa6), QColor(0x0d, 0x5c, 0x75)}
               : std::array{QColor(0x8c, 0x35, 0x63), QColor(0x52, 0x1f, 0x55), QColor(0x24, 0x10, 0x35)};
    for (int i = 0; i < 3; ++i)
        drawHills(painter, size, 0.6 + 0.14 * i, second ? 0.015 : 0.06, 1.7 * i + (second ? 2 : 0),
                  land[static_cast<std::size_t>(i)]);
    return image;
}

/// A badge, as a creator may lay one over a picture.
QImage sampleSticker(int side) {
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient fill(0, 0, side, side);
    fill.setColorAt(0, QColor(0xff, 0xd6, 0x4a));
    fill.setColorAt(1, QColor(0xff, 0x7a, 0x3d));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(0.04 * side, 0.04 * side, 0.92 * side, 0.92 * side), 0.24 * side, 0.24 * side);
    QPainterPath star;
    for (int i = 0; i < 10; ++i) {
        const double angle = (i * 36 - 90) * 3.14159265358979 / 180;
        const double reach = (i % 2 ? 0.15 : 0.34) * side;
        const QPointF point(side / 2.0 + reach * std::cos(angle), side / 2.0 + reach * std::sin(angle));
        i == 0 ? star.moveTo(point) : star.lineTo(point);
    }
    star.closeSubpath();
    painter.fillPath(star, Qt::white);
    return image;
}

QRect momentRect(const LookCell& cell, int moment) {
    return {cell.moments.x() + moment * (kThumb.width() + kGap), cell.moments.y(), kThumb.width(),
            cell.moments.height()};
}

void drawTransition(QPainter& painter, const LookCell& cell, const Frame& from, const Frame& to,
                    TransitionPainter& transitions) {
    constexpr std::array kProgress = {0.1, 0.3, 0.5, 0.7, 0.9};
    const TransitionKind kind = transitionNamed(cell.name).value_or(TransitionKind::None);
    Frame out(from.width(), from.height());
    for (int i = 0; i < kMoments; ++i) {
        // A hard cut has no moments in between.
        if (kind == TransitionKind::None)
            out = i < kMoments / 2 ? from : to;
        else
            transitions.paint(kind, kProgress[static_cast<std::size_t>(i)], from, to, out);
        painter.drawImage(momentRect(cell, i), imageFrom(out));
    }
}

void drawPosed(QPainter& painter, const QRect& canvas, const OverlayPose& pose) {
    const int side = 46;
    painter.save();
    painter.setClipRect(canvas);
    painter.fillRect(canvas, QColor(38, 41, 54));
    painter.translate(QRectF(canvas).center() + QPointF(pose.x * canvas.width(), pose.y * canvas.height()));
    painter.rotate(pose.rotation);
    painter.scale(pose.scaleX, pose.scaleY);
    painter.setOpacity(pose.opacity);
    if (pose.revealBy == RevealBy::Letters) {
        CutTitle title;
        title.text = "Type";
        title.font = "Inter";
        title.size = 0.3;
        const QRectF box(-42, -24, 84, 48);
        painter.drawImage(box, titleImage(title, box.width(), box.height(), kOversampling, {84, pose.reveal}));
    } else {
        painter.setClipRect(QRectF(-side / 2.0, -side / 2.0, side * pose.reveal, side), Qt::IntersectClip);
        painter.drawImage(QRectF(-side / 2.0, -side / 2.0, side, side), sampleSticker(4 * side));
    }
    painter.restore();
}

void drawAnimation(QPainter& painter, const LookCell& cell, const AnimationEntry& entry) {
    OverlayAnimation animation{"none", "none", "none", {}, {}, {}};
    (entry.part == AnimationPart::In    ? animation.in
     : entry.part == AnimationPart::Out ? animation.out
                                        : animation.loop) = entry.name;
    const Duration own = Duration::milliseconds(entry.milliseconds);
    const Duration length = own * 4;
    constexpr std::array kAlong = {0.06, 0.22, 0.4, 0.62, 0.9};
    for (int i = 0; i < kMoments; ++i) {
        const Duration along = Duration::seconds(own.toSeconds() * kAlong[static_cast<std::size_t>(i)]);
        const Duration at = entry.part == AnimationPart::Out ? length - own + along : along;
        drawPosed(painter, momentRect(cell, i), overlayPose(animation, at, length));
    }
}

/// A few words in a style, while the second last one is spoken.
void drawCaption(QPainter& painter, const LookCell& cell, const CaptionStyle& style, const QImage& picture) {
    constexpr std::array kWords = {"Every", "word", "in", "view"};
    auto cut = std::make_shared<Cut>();
    cut->width = kOversampling * cell.moments.width() / 2 * 2;
    cut->height = kOversampling * cell.moments.height() / 2 * 2;
    cut->language = "en";
    const Duration each = Duration::milliseconds(500);
    CutCaption caption;
    for (const char* word : kWords) {
        const TimePoint start = caption.range.end;
        caption.range.end = start + each;
        caption.words.push_back({word, {start, caption.range.end}, false, true});
    }
    cut->duration = caption.range.duration();
    cut->captions = {caption};
    CaptionStyle centred = style;
    centred.centre = 0.5;
    centred.size *= 1.7;  // as large in the cell as on an upright canvas
    Frame frame = frameFrom(picture.scaled(cut->width, cut->height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    CaptionPainter captions(cut, centred, cut->width, cut->height);
    captions.paint(captions.stateAt(TimePoint{} + each + each / 2), frame);
    painter.drawImage(cell.moments, imageFrom(frame));
}

void drawNames(QPainter& painter, const std::vector<LookCell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const LookCell& cell = cells[i];
        const int top = cell.moments.y() - kNameHeight;
        if (i == 0 || cells[i - 1].section != cell.section) {
            painter.setPen(QColor(255, 255, 255));
            painter.setFont(nameFont(40, QFont::Bold));
            painter.drawText(QRect(kMargin, top - kHeadHeight, kWidth, kHeadHeight - 20),
                             Qt::AlignBottom | Qt::AlignLeft, QString::fromUtf8(sectionTitle(cell.section)));
        }
        const QRect line(cell.moments.x(), top, cell.moments.width(), kNameHeight - 8);
        painter.setPen(QColor(238, 240, 246));
        painter.setFont(nameFont(20, QFont::DemiBold));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, QString::fromStdString(cell.name));
        painter.setPen(QColor(140, 146, 164));
        painter.setFont(nameFont(17, QFont::Normal));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, QString::fromStdString(cell.title));
    }
}

}  // namespace

std::vector<LookCell> lookCells(const std::vector<CaptionStyle>& styles) {
    std::vector<LookCell> cells;
    for (const TransitionEntry& entry : transitionEntries())
        cells.push_back({Section::Transitions, entry.name, entry.title, {}});
    for (const AnimationEntry& entry : animationEntries())
        cells.push_back(
            {Section::Animations, std::string(animationPartName(entry.part)) + ": " + entry.name, entry.title, {}});
    for (const CaptionStyle& style : styles)
        cells.push_back({Section::Captions, style.name, style.title, {}});
    arrange(cells);
    return cells;
}

QImage lookSheet(const std::vector<CaptionStyle>& styles) {
    std::vector<LookCell> cells = lookCells(styles);
    QImage sheet(kWidth, arrange(cells), QImage::Format_RGB32);
    sheet.fill(kGround);
    QPainter painter(&sheet);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const QImage first = samplePicture(false, kThumb * kOversampling);
    const Frame from = frameFrom(first);
    const Frame to = frameFrom(samplePicture(true, kThumb * kOversampling));
    const QImage wide = samplePicture(false, {kCellWidth, momentHeight(Section::Captions)});
    TransitionPainter transitions;
    std::size_t animation = 0;
    std::size_t style = 0;
    for (const LookCell& cell : cells) {
        if (cell.section == Section::Transitions)
            drawTransition(painter, cell, from, to, transitions);
        else if (cell.section == Section::Animations)
            drawAnimation(painter, cell, animationEntries()[animation++]);
        else
            drawCaption(painter, cell, styles[style++], wide);
    }
    drawNames(painter, cells);
    return sheet;
}

}  // namespace sw
