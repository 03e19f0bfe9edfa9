#include "ui/inspector/colour_button.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr double kBarHeight = 14;
constexpr double kBarGap = 8;

constexpr const char* kSwatches[] = {"#ffffff", "#c9ced6", "#6b7280", "#000000", "#ffde28", "#ffa62b", "#ff5d5d", "#e0457b",
                                     "#b15eff", "#6472ff", "#2f9bff", "#16c2c2", "#2fc774", "#8fd14f", "#8b5a2b", "#14213d"};

bool isColour(const QString& name) {
    static const QRegularExpression kName("^#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})$");
    return kName.match(name).hasMatch();
}

QPixmap swatchOf(const std::optional<QString>& name, const Colours& colours, qreal ratio) {
    constexpr int kSize = 18;
    QPixmap picture(QSize(kSize, kSize) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.dimText, 1));
    painter.setBrush(name && isColour(*name) ? QColor(*name) : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(0.5, 0.5, kSize - 1, kSize - 1), 4, 4);
    if (!name || !isColour(*name))
        painter.drawLine(QPointF(4, kSize - 4), QPointF(kSize - 4, 4));
    return picture;
}

}  // namespace

ColourField::ColourField(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    keepKeys(*this, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down});
    setAccessibleName(tr("Colour field"));
    setToolTip(tr("Arrow keys change saturation and brightness, with Shift the hue."));
    setMinimumSize(160, 110);
}

void ColourField::setColour(const QColor& colour) {
    if (colour == this->colour())
        return;
    if (colour.hsvHueF() >= 0)
        m_hue = colour.hsvHueF();
    m_saturation = colour.hsvSaturationF();
    m_brightness = colour.valueF();
    update();
}

QColor ColourField::colour() const {
    const auto part = [](double value) { return static_cast<float>(std::clamp(value, 0.0, 1.0)); };
    return QColor::fromHsvF(part(m_hue), part(m_saturation), part(m_brightness)).toRgb();
}

QRectF ColourField::square() const {
    return QRectF(rect()).adjusted(1, 1, -1, -1 - kBarHeight - kBarGap);
}

QRectF ColourField::bar() const {
    return {1, height() - 1 - kBarHeight, width() - 2.0, kBarHeight};
}

void ColourField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF field = square();
    QLinearGradient across(field.topLeft(), field.topRight());
    across.setColorAt(0, Qt::white);
    across.setColorAt(1, QColor::fromHsvF(static_cast<float>(m_hue), 1, 1));
    QLinearGradient down(field.topLeft(), field.bottomLeft());
    down.setColorAt(0, QColor(0, 0, 0, 0));
    down.setColorAt(1, Qt::black);
    for (const QGradient& gradient : {across, down}) {
        painter.setBrush(gradient);
        painter.drawRoundedRect(field, 4, 4);
    }
    QLinearGradient hues(bar().topLeft(), bar().topRight());
    for (int i = 0; i <= 6; ++i)
        hues.setColorAt(i / 6.0, QColor::fromHsvF(static_cast<float>(i % 6 / 6.0), 1, 1));
    painter.setBrush(hues);
    painter.drawRoundedRect(bar(), 4, 4);
    const auto ring = [&](QPointF at) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::black, 3));
        painter.drawEllipse(at, 6, 6);
        painter.setPen(QPen(Qt::white, 1.5));
        painter.drawEllipse(at, 6, 6);
    };
    ring({field.left() + m_saturation * field.width(), field.bottom() - m_brightness * field.height()});
    ring({bar().left() + m_hue * bar().width(), bar().center().y()});
    if (hasFocus()) {
        painter.setPen(QPen(Colours::of(palette()).accent, 1.5));
        painter.drawRoundedRect(field.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4);
    }
}

void ColourField::take(QPointF at) {
    if (m_onBar) {
        m_hue = std::clamp((at.x() - bar().left()) / bar().width(), 0.0, 0.999);
    } else {
        m_saturation = std::clamp((at.x() - square().left()) / square().width(), 0.0, 1.0);
        m_brightness = std::clamp((square().bottom() - at.y()) / square().height(), 0.0, 1.0);
    }
    give();
}

void ColourField::give() {
    update();
    emit edited(colour());
}

void ColourField::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_onBar = event->position().y() > square().bottom() + kBarGap / 2;
    m_dragging = true;
    emit gestureBegan();
    take(event->position());
}

void ColourField::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging)
        take(event->position());
}

void ColourField::mouseReleaseEvent(QMouseEvent*) {
    if (std::exchange(m_dragging, false))
        emit gestureEnded();
}

void ColourField::keyPressEvent(QKeyEvent* event) {
    constexpr double kStep = 0.02;
    const double across = event->key() == Qt::Key_Right ? kStep : event->key() == Qt::Key_Left ? -kStep : 0;
    const double up = event->key() == Qt::Key_Up ? kStep : event->key() == Qt::Key_Down ? -kStep : 0;
    if (across == 0 && up == 0)
        return QWidget::keyPressEvent(event);
    if (event->modifiers() & Qt::ShiftModifier) {
        m_hue = std::clamp(m_hue + across, 0.0, 0.999);
    } else {
        m_saturation = std::clamp(m_saturation + across, 0.0, 1.0);
        m_brightness = std::clamp(m_brightness + up, 0.0, 1.0);
    }
    give();
}

ColourButton::ColourButton(bool optional, QWidget* parent)
    : QWidget(parent), m_optional(optional), m_swatch(new QToolButton), m_edit(new QLineEdit), m_none(iconButton("x", tr("No colour"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSmallGap);
    m_swatch->setIconSize({18, 18});
    m_swatch->setToolTip(tr("Choose a colour"));
    m_swatch->setAccessibleName(tr("Choose a colour"));
    m_swatch->setFocusPolicy(Qt::TabFocus);
    m_edit->setAccessibleName(tr("Colour as #rrggbb"));
    m_edit->setMaxLength(9);
    m_none->setIconSize({13, 13});
    row->addWidget(m_swatch);
    row->addWidget(m_edit, 1);
    row->addWidget(m_none);
    m_none->setVisible(optional);  // only now: shown without a parent it would be a window
    connect(m_swatch, &QToolButton::clicked, this, &ColourButton::open);
    connect(m_none, &QToolButton::clicked, this, [this] { give({}); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!m_edit->isModified())
            return;
        QString typed = m_edit->text().trimmed();
        if (!typed.isEmpty() && !typed.startsWith('#'))
            typed.prepend('#');
        if (isColour(typed) || (m_optional && typed.isEmpty()))
            give(typed.toLower());
        else
            setColour(m_name);
    });
    setFocusProxy(m_swatch);
    showSwatch();
}

void ColourButton::setColour(const std::optional<QString>& name) {
    m_name = name;
    m_edit->setPlaceholderText(name ? tr("None") : QStringLiteral("—"));
    if (!m_edit->hasFocus() || !m_edit->isModified()) {
        m_edit->setText(name.value_or(QString()));
        m_edit->setModified(false);
    }
    m_none->setEnabled(!name || !name->isEmpty());
    showSwatch();
}

void ColourButton::showSwatch() {
    m_swatch->setIcon(swatchOf(m_name, Colours::of(palette()), devicePixelRatioF()));
}

void ColourButton::give(const QString& name) {
    m_edit->setModified(false);
    setColour(name);
    emit edited(name);
}

void ColourButton::open() {
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("role", "card");
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(metrics::kMargin, metrics::kMargin, metrics::kMargin, metrics::kMargin);
    column->setSpacing(metrics::kGap);
    auto* field = new ColourField;
    field->setColour(m_name && isColour(*m_name) ? QColor(*m_name) : QColor(Qt::white));
    connect(field, &ColourField::gestureBegan, this, &ColourButton::gestureBegan);
    connect(field, &ColourField::gestureEnded, this, &ColourButton::gestureEnded);
    connect(field, &ColourField::edited, this, [this](const QColor& colour) { give(colour.name()); });
    column->addWidget(field);
    auto* grid = new QGridLayout;
    grid->setSpacing(2);
    int count = 0;
    for (const char* name : kSwatches) {
        auto* swatch = new QToolButton;
        swatch->setIcon(swatchOf(QString(name), Colours::of(palette()), devicePixelRatioF()));
        swatch->setIconSize({18, 18});
        swatch->setAccessibleName(name);
        swatch->setToolTip(name);
        connect(swatch, &QToolButton::clicked, popup, [this, popup, name] {
            give(name);
            popup->close();
        });
        grid->addWidget(swatch, count / 8, count % 8);
        ++count;
    }
    column->addLayout(grid);
    popup->move(m_swatch->mapToGlobal(QPoint(0, m_swatch->height() + 2)));
    popup->show();
    field->setFocus();
}

void ColourButton::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSwatch();
}

}  // namespace sw::ui
