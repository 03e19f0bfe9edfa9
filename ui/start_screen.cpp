#include "ui/start_screen.h"

#include <QDateTime>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/session/project_file.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kContentWidth = 860;
constexpr int kRecentColumns = 4;

void paintCard(QPainter& painter, const QWidget& widget, const QRectF& rect, bool down, bool hovered) {
    const Colours& colours = Colours::of(widget.palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(widget.hasFocus() ? colours.accent : colours.line, widget.hasFocus() ? 2 : 1));
    painter.setBrush(down ? colours.line : hovered ? colours.hover : colours.raised);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 10, 10);
}

/// Whether anything is made elsewhere.
bool asksOthers(const ProviderControls& controls) {
    const Result<ProviderChoices> choices = controls.load ? controls.load() : Result<ProviderChoices>{};
    return choices && std::any_of(choices->kinds.begin(), choices->kinds.end(), [](const ProviderKind& kind) {
               return std::any_of(kind.providers.begin(), kind.providers.end(), [](const ProviderItem& item) { return item.asked && !item.what.empty(); });
           });
}

}  // namespace

DoorButton::DoorButton(const QString& icon, const QString& title, const QString& sentence, QWidget* parent)
    : QPushButton(parent), m_icon(icon), m_title(title), m_sentence(sentence) {
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize DoorButton::sizeHint() const {
    return {200, 148};
}

void DoorButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    paintCard(painter, *this, rect(), isDown(), underMouse());
    const QRect inner = rect().adjusted(16, 16, -16, -12);
    painter.setPen(Qt::NoPen);
    QColor ground = colours.accent;
    ground.setAlpha(40);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRect(inner.topLeft(), QSize(40, 40)), 10, 10);
    painter.drawPixmap(inner.topLeft() + QPoint(9, 9), iconPixmap(m_icon, 22, colours.accent, devicePixelRatioF()));
    QFont font = this->font();
    font.setPixelSize(15);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colours.text);
    painter.drawText(inner.adjusted(0, 52, 0, 0), Qt::AlignLeft | Qt::AlignTop, m_title);
    painter.setFont(this->font());
    painter.setPen(colours.dimText);
    painter.drawText(inner.adjusted(0, 76, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

QString projectPicture(const QString& file) {
    const std::filesystem::path picture = ProjectPaths::of(file.toStdString()).media() / "poster.jpg";
    const QString name = QString::fromStdString(picture.string());
    return QFileInfo::exists(name) ? name : QString();
}

bool hasUnsavedWork(const QString& file) {
    const QFileInfo journal(QString::fromStdString(ProjectPaths::of(file.toStdString()).journal().string()));
    return journal.exists() && journal.size() > 0;
}

RecentButton::RecentButton(const QString& file, bool recovered, QWidget* parent)
    : QPushButton(parent), m_recovered(recovered) {
    const QFileInfo info(file);
    m_name = info.completeBaseName();
    m_detail = recovered ? tr("Has unsaved work") : QLocale().toString(info.lastModified(), QLocale::ShortFormat);
    if (const QString picture = projectPicture(file); !picture.isEmpty())
        m_picture.load(picture);
    setAccessibleName(tr("Open %1").arg(m_name));
    setAccessibleDescription(m_detail);
    setToolTip(file);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RecentButton::sizeHint() const {
    return {200, 84};
}

void RecentButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    paintCard(painter, *this, rect(), isDown(), underMouse());
    const QRectF frame(10, 10, 36, 64);
    QPainterPath path;
    path.addRoundedRect(frame, 5, 5);
    painter.fillPath(path, colours.line);
    if (m_picture.isNull()) {
        painter.drawPixmap(QPointF(19, 33), iconPixmap("clapperboard", 18, colours.dimText, devicePixelRatioF()));
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setClipPath(path);
        const QSizeF scaled = QSizeF(m_picture.size()).scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
        painter.drawPixmap(QRectF(frame.center() - QPointF(scaled.width() / 2, scaled.height() / 2), scaled), m_picture, m_picture.rect());
        painter.setClipping(false);
    }
    const QRect words(56, 18, width() - 66, 20);
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colours.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(m_name, Qt::ElideMiddle, words.width()));
    painter.setFont(this->font());
    painter.setPen(m_recovered ? colours.warning : colours.dimText);
    painter.drawText(words.translated(0, 24), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_detail, Qt::ElideRight, words.width()));
}

StartScreen::StartScreen(const Studio& studio, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_studio(studio), m_preferences(preferences) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* page = new QWidget(scroll);
    scroll->setWidget(page);
    auto* across = new QHBoxLayout(page);
    across->addStretch(1);
    auto* content = new QWidget(page);
    content->setMaximumWidth(kContentWidth);
    content->setMinimumWidth(560);
    across->addWidget(content, 100);
    across->addStretch(1);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 48, 16, 32);
    column->setSpacing(metrics::kMargin);
    QLabel* title = textLabel(tr("What will your next short be about?"), "title");
    QFont large = title->font();
    large.setPixelSize(26);
    large.setWeight(QFont::Bold);
    title->setFont(large);
    title->setStyleSheet("font-size: 26px; font-weight: 700;");
    column->addWidget(title);
    column->addWidget(textLabel(studio.trouble.empty() && asksOthers(studio.providers) ? tr("Script, pictures, voice, captions, music and film: made by the providers of your settings, and on your machine.")
                                                             : tr("Everything is made on your machine: script, pictures, voice, captions, music and film."),
                                "dim"));
    column->addSpacing(metrics::kMargin);

    auto* doors = new QHBoxLayout;
    doors->setSpacing(metrics::kMargin);
    const auto door = [&](const char* icon, const QString& words, const QString& sentence, void (StartScreen::*wanted)()) {
        auto* button = new DoorButton(icon, words, sentence, content);
        connect(button, &QPushButton::clicked, this, wanted);
        doors->addWidget(button, 1);
    };
    door("file-text", tr("Write or paste a text"), tr("An article, notes or bullets become a script"), &StartScreen::textWanted);
    door("lightbulb", tr("Start from an idea"), tr("A few words become an outline to fill in"), &StartScreen::topicWanted);
    door("film", tr("Import footage"), tr("Begin with your own pictures and videos"), &StartScreen::footageWanted);
    door("layout-template", tr("Open a template"), tr("A look, a voice and a length that fit together"), &StartScreen::templatesWanted);
    column->addLayout(doors);
    column->addSpacing(metrics::kMargin);

    m_projects = new QVBoxLayout;
    m_projects->setSpacing(metrics::kGap);
    column->addLayout(m_projects);
    column->addStretch(1);
    refresh();
}

void StartScreen::refresh() {
    while (QLayoutItem* item = m_projects->takeAt(0)) {
        if (item->widget())
            delete item->widget();
        delete item;
    }
    auto* grid = new QWidget(this);
    auto* cells = new QGridLayout(grid);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(metrics::kGap);
    int count = 0;
    QStringList files = m_preferences.recentProjects();
    std::stable_partition(files.begin(), files.end(), [](const QString& file) { return hasUnsavedWork(file); });
    for (const QString& file : files) {
        auto* button = new RecentButton(file, hasUnsavedWork(file), grid);
        connect(button, &QPushButton::clicked, this, [this, file] { emit projectWanted(file); });
        cells->addWidget(button, count / kRecentColumns, count % kRecentColumns);
        ++count;
    }
    for (int column = 0; column < kRecentColumns; ++column)
        cells->setColumnStretch(column, 1);
    auto* heading = new QHBoxLayout;
    auto* bar = new QWidget(this);
    bar->setLayout(heading);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->addWidget(textLabel(count > 0 ? tr("Recent projects") : tr("No projects yet"), "heading"), 1);
    QPushButton* sample = flatButton(tr("Try the sample"), "sparkles");
    QPushButton* open = flatButton(tr("Open a project…"), "folder-open");
    connect(sample, &QPushButton::clicked, this, &StartScreen::sampleWanted);
    connect(open, &QPushButton::clicked, this, &StartScreen::openWanted);
    heading->addWidget(sample);
    heading->addWidget(open);
    m_projects->addWidget(bar);
    if (count > 0)
        m_projects->addWidget(grid);
    else
        delete grid;
}

}  // namespace sw::ui
