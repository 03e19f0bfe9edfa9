#include "ui/widgets.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>

#include "ui/icons.h"
#include "ui/theme.h"

namespace sw::ui {

QToolButton* iconButton(const QString& name, const QString& words, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setIconSize({18, 18});
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QPushButton* primaryButton(const QString& words, QWidget* parent) {
    auto* button = new QPushButton(words, parent);
    button->setProperty("primary", true);
    button->setAutoDefault(true);  // Return presses it, too
    return button;
}

QPushButton* flatButton(const QString& words, const QString& name, QWidget* parent) {
    auto* button = new QPushButton(words, parent);
    button->setProperty("flat", true);
    button->setAutoDefault(true);
    if (!name.isEmpty())
        button->setIcon(icon(name));
    return button;
}

QLabel* textLabel(const QString& words, const char* role, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(true);
    if (QApplication::isRightToLeft())  // also what is written from the left, such as an address
        label->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    return label;
}

QFrame* line(QWidget* parent) {
    auto* made = new QFrame(parent);
    made->setProperty("role", "line");
    made->setFixedHeight(1);
    return made;
}

ElidingLabel::ElidingLabel(const char* role, QWidget* parent) : QLabel(parent) {
    setProperty("role", QString::fromLatin1(role));
}

QSize ElidingLabel::minimumSizeHint() const {
    return {0, QLabel::minimumSizeHint().height()};
}

QString ElidingLabel::shownText() const {
    return fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width());
}

void ElidingLabel::paintEvent(QPaintEvent* /*event*/) {
    QStylePainter painter(this);
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawItemText(contentsRect(), static_cast<int>(side), palette(), isEnabled(), shownText(), foregroundRole());
}

bool ElidingLabel::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || shownText() == text())
        return QLabel::event(event);
    QToolTip::showText(static_cast<const QHelpEvent&>(*event).globalPos(), text(), this);
    return true;
}

ElidingBox::ElidingBox(QWidget* parent) : QComboBox(parent) {
    view()->setTextElideMode(Qt::ElideMiddle);
}

QString ElidingBox::shownText() const {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return fontMetrics().elidedText(currentText(), Qt::ElideMiddle, room.width() - 2);  // as far in as styles draw it
}

void ElidingBox::showPopup() {
    for (int i = 0; i < count(); ++i)
        if (itemData(i, Qt::ToolTipRole).toString().isEmpty())
            setItemData(i, itemText(i), Qt::ToolTipRole);
    QComboBox::showPopup();
}

void ElidingBox::paintEvent(QPaintEvent* /*event*/) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

bool ElidingBox::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || shownText() == currentText())
        return QComboBox::event(event);
    const QString words = toolTip().isEmpty() ? currentText() : toolTip() + "\n" + currentText();
    QToolTip::showText(static_cast<const QHelpEvent&>(*event).globalPos(), words, this);
    return true;
}

EmptyState::EmptyState(const QString& icon, const QString& title, const QString& text, const QString& action, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_picture(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(metrics::kGap);
    column->addStretch(2);
    m_picture->setAlignment(Qt::AlignCenter);
    column->addWidget(m_picture);
    QLabel* heading = textLabel(title, "heading");
    heading->setAlignment(Qt::AlignCenter);
    column->addWidget(heading);
    QLabel* sentence = textLabel(text, "dim");
    sentence->setAlignment(Qt::AlignCenter);
    column->addWidget(sentence);
    if (!action.isEmpty()) {
        auto* button = new QPushButton(action, this);
        connect(button, &QPushButton::clicked, this, &EmptyState::activated);
        column->addWidget(button, 0, Qt::AlignCenter);
    }
    column->addStretch(3);
    showIcon();
}

void EmptyState::showIcon() {
    m_picture->setPixmap(iconPixmap(m_icon, 32, Colours::of(palette()).dimText, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent), m_header(new QToolButton(this)), m_body(new QWidget(this)), m_content(new QVBoxLayout(m_body)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSmallGap);
    m_header->setText(title);
    m_header->setAccessibleName(title);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setFocusPolicy(Qt::TabFocus);
    m_header->setIconSize({14, 14});
    QFont font = m_header->font();
    font.setWeight(QFont::DemiBold);
    m_header->setFont(font);
    connect(m_header, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    m_content->setContentsMargins(metrics::kGap, 0, metrics::kGap, metrics::kGap);
    m_content->setSpacing(metrics::kGap);
    column->addWidget(m_header);
    column->addWidget(m_body);
    setOpen(true);
}

bool Section::isOpen() const {
    return !m_body->isHidden();
}

void Section::setOpen(bool open) {
    m_body->setVisible(open);
    m_header->setIcon(icon(open ? "chevron-down" : "chevron-right"));
}

}  // namespace sw::ui
