#include "ui/theme.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QStyleFactory>

/// The pictures of the style sheet lie in a static library, which does not load them by itself. Qt's macro belongs outside of
/// any namespace.
static void loadSheetPictures() {
    Q_INIT_RESOURCE(ui);
}

namespace sw::ui {
namespace {

Colours darkColours() {
    Colours c;
    c.window = 0x121317;
    c.panel = 0x1a1c21;
    c.raised = 0x24272e;
    c.hover = 0x2d313a;
    c.line = 0x33373f;
    c.text = 0xeceef2;
    c.dimText = 0xa2a8b4;
    c.accent = 0x5865f2;
    c.accentText = 0xffffff;
    c.danger = 0xff6b6b;
    c.warning = 0xf0b649;
    c.success = 0x4cc38a;
    c.scene = 0x4a7df0;
    c.overlay = 0xd65c9d;
    c.caption = 0xd9a63c;
    c.voice = 0x39a97e;
    c.music = 0x8f6cf0;
    c.effect = 0x2fa3b5;
    return c;
}

Colours lightColours() {
    Colours c;
    c.window = 0xe9ebef;
    c.panel = 0xfbfbfd;
    c.raised = 0xffffff;
    c.hover = 0xe8eaf0;
    c.line = 0xcfd3db;
    c.text = 0x17191e;
    c.dimText = 0x596070;
    c.accent = 0x4654e6;
    c.accentText = 0xffffff;
    c.danger = 0xc8322f;
    c.warning = 0x9a6300;
    c.success = 0x1d7f50;
    c.scene = 0x4a7df0;
    c.overlay = 0xc9488c;
    c.caption = 0xb37f10;
    c.voice = 0x238a62;
    c.music = 0x7652dd;
    c.effect = 0x1c8798;
    return c;
}

QPalette paletteOf(const Colours& c) {
    QPalette p;
    p.setColor(QPalette::Window, c.panel);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.raised);
    p.setColor(QPalette::AlternateBase, c.panel);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.dimText);
    p.setColor(QPalette::Button, c.raised);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.danger);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.accentText);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Light, c.hover);
    p.setColor(QPalette::Midlight, c.hover);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.window);
    p.setColor(QPalette::Shadow, c.window);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = c.dimText;
        faint.setAlpha(140);
        p.setColor(QPalette::Disabled, role, faint);
    }
    return p;
}

/// What the palette cannot say: corners, borders and distances.
constexpr const char* kSheet = R"(
QToolTip { border: 1px solid @line; padding: 4px 6px; }
QMainWindow, QMainWindow::separator { background: @window; }
QMainWindow::separator { width: 4px; height: 4px; }
QMainWindow::separator:hover { background: @accent; }
QDockWidget { color: @dim; font-weight: 600; titlebar-close-icon: url(:/ui/close-@theme.svg); titlebar-normal-icon: url(:/ui/float-@theme.svg); }
QDockWidget::title { background: @panel; padding: 7px 10px; }
QDockWidget::close-button, QDockWidget::float-button { border: none; border-radius: 4px; background: transparent; padding: 1px; icon-size: 14px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @hover; }
QMenuBar { background: @window; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @raised; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accent; color: @onaccent; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { padding: 7px 8px; color: @dim; border: none; border-bottom: 2px solid transparent; background: @panel; }
QTabWidget > QTabBar::tab, QTabBar[role="page"]::tab { background: transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @text; border-bottom-color: @text; }
QPushButton { background: @raised; border: 1px solid @line; border-radius: 6px; padding: 6px 14px; qproperty-iconSize: 20px 16px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @dim; background: @panel; }
QPushButton[primary="true"] { background: @accent; color: @onaccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accenthover; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @hover; color: @dim; border-color: @hover; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover { background: @hover; }
QPushButton[flat="true"]:focus { border-color: @accent; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px; background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @line; }
QToolButton:checked { background: @hover; border-color: @line; }
QToolButton:focus { border-color: @accent; }
QToolButton[role="chip"] { background: @raised; border-color: @line; border-radius: 6px; padding: 4px 9px; }
QToolButton[role="chip"]:checked { background: @accent; color: @onaccent; border-color: @accent; }
QToolButton[role="chip"]:focus { border-color: @text; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QKeySequenceEdit QLineEdit {
    background: @raised; border: 1px solid @line; border-radius: 6px; padding: 5px 8px; selection-background-color: @accent; selection-color: @onaccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: @accent; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down { width: 20px; border: none; }
QComboBox::down-arrow { image: url(:/ui/chevron-@theme.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; padding: 4px; outline: none; }
QListView, QTreeView, QTableView { background: @panel; border: 1px solid transparent; outline: none; }
QListView:focus, QTreeView:focus, QTableView:focus { border-color: @accent; }
QListView::item, QTreeView::item { padding: 5px 6px; border-radius: 4px; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @accent; color: @onaccent; }
QHeaderView::section { background: @panel; color: @dim; border: none; border-bottom: 1px solid @line; padding: 5px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 1px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QCheckBox::indicator, QListView::indicator { width: 16px; height: 16px; border: 1px solid @dim; border-radius: 4px; background: @raised; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent; border-color: @accent; image: url(:/ui/check.svg); }
QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked:focus, QListView::indicator:selected { border-color: @text; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: @text; }
QSlider::handle:horizontal:focus { background: @accent; border: 2px solid @text; width: 12px; height: 12px; }
QStatusBar { background: @window; color: @dim; }
QStatusBar::item { border: none; }
QScrollArea { border: none; background: transparent; }
QSplitter::handle { background: @window; }
QLabel[role="title"] { font-size: 20px; font-weight: 700; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="dim"] { color: @dim; }
QLabel[role="danger"] { color: @danger; }
QFrame[role="card"] { background: @raised; border: 1px solid @line; border-radius: 8px; }
QFrame[role="line"] { background: @line; max-height: 1px; border: none; }
)";

QString sheetOf(const Colours& c) {
    QString sheet = QString::fromLatin1(kSheet);
    const auto put = [&](const char* name, const QColor& colour) { sheet.replace(QLatin1String(name), colour.name()); };
    put("@accenthover", c.accent.darker(112));
    put("@onaccent", c.accentText);
    put("@accent", c.accent);
    put("@window", c.window);
    put("@panel", c.panel);
    put("@raised", c.raised);
    put("@hover", c.hover);
    put("@line", c.line);
    put("@danger", c.danger);
    put("@text", c.text);
    put("@dim", c.dimText);
    sheet.replace("@theme", c.text.lightness() > 128 ? "dark" : "light");
    return sheet;
}

}  // namespace

const Colours& Colours::dark() {
    static const Colours colours = darkColours();
    return colours;
}

const Colours& Colours::light() {
    static const Colours colours = lightColours();
    return colours;
}

const Colours& Colours::of(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

void useTheme(QApplication& application, const Colours& colours) {
    loadSheetPictures();
    application.setStyle(QStyleFactory::create("Fusion"));
    application.setPalette(paletteOf(colours));
    QFont font("Inter");
    font.setPixelSize(13);
    font.setStyleHint(QFont::SansSerif);
    application.setFont(font);
    application.setStyleSheet(sheetOf(colours));
}

bool systemIsDark() {
    return QPalette().color(QPalette::Window).lightness() < 128;
}

}  // namespace sw::ui
