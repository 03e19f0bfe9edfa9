#include "ui/media_panel.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QStackedWidget>
#include <QUrl>
#include <algorithm>

#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/media_delegate.h"
#include "ui/media_edits.h"
#include "ui/media_model.h"
#include "ui/media_thumbnails.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

MediaPanel::MediaPanel(Editor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_thumbnails(std::make_unique<MediaThumbnails>(editor)), m_import(new MediaImport(editor, this)),
      m_model(new MediaModel(editor, *m_thumbnails, this)), m_delegate(new MediaDelegate(this)), m_pages(new QStackedWidget),
      m_list(new QListView) {
    setAccessibleName(tr("Media"));
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGap, metrics::kGap, metrics::kGap, metrics::kGap);
    column->setSpacing(metrics::kGap);
    buildHead(*column);
    buildPath(*column);
    buildList();
    auto* empty = new EmptyState("upload", tr("No media yet"),
                                 tr("Drop pictures, videos and sounds here, or whole folders. They are copied into the project."), tr("Import…"));
    connect(empty, &EmptyState::activated, this, &MediaPanel::importRequested);
    m_empty = empty;
    m_nothing = new EmptyState("search", tr("Nothing found"), tr("No media of this kind has these words in its name."));
    for (QWidget* page : {m_empty, m_nothing, static_cast<QWidget*>(m_list)})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    buildProgress(*column);
    connect(&editor, &Editor::changed, this, &MediaPanel::refresh);
    connect(&editor, &Editor::opened, this, [this] { enter({}); });
    connect(&editor, &Editor::closed, this, [this] { enter({}); });
    connect(m_import, &MediaImport::progressed, this, &MediaPanel::showProgress);
    connect(m_import, &MediaImport::finished, this, &MediaPanel::refresh);
    connect(m_import, &MediaImport::finished, this, &MediaPanel::showProgress);
    showCards(true);
    refresh();
    showProgress();
}

MediaPanel::~MediaPanel() = default;

void MediaPanel::buildHead(QBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSmallGap);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search media"));
    m_search->setAccessibleName(tr("Search media"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search"), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &MediaPanel::showFilter);
    m_kind = new QComboBox;
    m_kind->setAccessibleName(tr("Kind of media"));
    m_kind->addItem(tr("All"));
    for (const auto& [kind, title] : {std::pair{MediaKind::Picture, tr("Pictures")}, {MediaKind::Video, tr("Videos")}, {MediaKind::Sound, tr("Sounds")}, {MediaKind::Other, tr("Others")}})
        m_kind->addItem(title, static_cast<int>(kind));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MediaPanel::showFilter);
    m_cards = iconButton("list", tr("Show as a list"));
    m_cards->setCheckable(true);
    connect(m_cards, &QToolButton::toggled, this, [this](bool list) { showCards(!list); });
    QToolButton* add = iconButton("plus", tr("Import media (Ctrl+I)"));
    connect(add, &QToolButton::clicked, this, &MediaPanel::importRequested);
    row->addWidget(m_search, 1);
    row->addWidget(m_kind);
    row->addWidget(m_cards);
    row->addWidget(add);
    column.addLayout(row);
}

void MediaPanel::buildPath(QBoxLayout& column) {
    m_path = new QWidget;
    auto* row = new QHBoxLayout(m_path);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSmallGap);
    m_up = iconButton("arrow-left", tr("One folder up"));
    connect(m_up, &QToolButton::clicked, this, &MediaPanel::goUp);
    m_folder = textLabel({}, "heading");
    row->addWidget(m_up);
    row->addWidget(m_folder, 1);
    column.addWidget(m_path);
}

void MediaPanel::buildProgress(QBoxLayout& column) {
    m_progress = new QFrame;
    auto* inside = new QVBoxLayout(m_progress);
    inside->setContentsMargins(metrics::kSmallGap, 0, 0, metrics::kSmallGap);
    inside->setSpacing(metrics::kSmallGap);
    auto* row = new QHBoxLayout;
    m_progressText = new QLabel;
    m_progressText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QToolButton* cancel = iconButton("x", tr("Cancel the import"));
    connect(cancel, &QToolButton::clicked, m_import, &MediaImport::cancel);
    row->addWidget(m_progressText, 1);
    row->addWidget(cancel);
    m_progressBar = new QProgressBar;
    m_progressBar->setRange(0, 1000);
    m_progressBar->setTextVisible(false);
    m_progressBar->setAccessibleName(tr("Progress of the import"));
    inside->addLayout(row);
    inside->addWidget(m_progressBar);
    column.addWidget(m_progress);
}

void MediaPanel::buildList() {
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Media"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    keepKeys(*m_list, {Qt::Key_Delete, Qt::Key_Backspace});
    connect(m_list, &QListView::activated, this, &MediaPanel::open);
    connect(m_list, &QListView::customContextMenuRequested, this, [this](QPoint at) {
        QMenu* menu = makeMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_list->viewport()->mapToGlobal(at));
    });
}

void MediaPanel::showCards(bool cards) {
    m_delegate->setCards(cards);
    m_list->setViewMode(cards ? QListView::IconMode : QListView::ListMode);
    m_list->setMovement(QListView::Static);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);  // the view mode has its own idea
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setGridSize(cards ? MediaDelegate::cardSize() : QSize());
    m_list->setSpacing(cards ? 0 : 1);
    m_cards->setIcon(icon(cards ? "list" : "layout-template"));
    const QString words = cards ? tr("Show as a list") : tr("Show as pictures");
    m_cards->setToolTip(words);
    m_cards->setAccessibleName(words);
}

void MediaPanel::refresh() {
    std::vector<MediaRef> before;
    for (const MediaItem& item : chosen())
        before.push_back(item.media);
    m_model->refresh();
    // What was chosen stays so, wherever it stands now.
    if (!before.empty() && !m_list->selectionModel()->hasSelection())
        for (int i = 0; i < m_model->rowCount(); ++i)
            if (const MediaRow& row = m_model->row(i); !row.isFolder() && std::find(before.begin(), before.end(), row.item.media) != before.end())
                m_list->selectionModel()->select(m_model->index(i), QItemSelectionModel::Select);
    // The last thing of a folder may have left it.
    const std::string& folder = m_model->filter().folder;
    const auto& media = m_editor.state().project->media;
    if (!folder.empty() && std::none_of(media.begin(), media.end(), [&](const auto& entry) {
            return entry.second.folder == folder || entry.second.folder.starts_with(folder + "/");
        }))
        return enter({});
    m_pages->setCurrentWidget(media.empty() ? m_empty : m_model->rowCount() == 0 ? m_nothing : m_list);
    showPath();
}

void MediaPanel::showPath() {
    const QString folder = QString::fromStdString(m_model->filter().folder);
    m_path->setVisible(!folder.isEmpty() && m_search->text().trimmed().isEmpty());
    m_folder->setText(QString(folder).replace("/", QStringLiteral(" › ")));
}

void MediaPanel::showFilter() {
    MediaFilter filter = m_model->filter();
    filter.search = m_search->text();
    const QVariant kind = m_kind->currentData();
    filter.kind = kind.isValid() ? std::optional(static_cast<MediaKind>(kind.toInt())) : std::nullopt;
    m_model->setFilter(filter);
    refresh();
}

void MediaPanel::enter(const std::string& folder) {
    MediaFilter filter = m_model->filter();
    filter.folder = folder;
    m_model->setFilter(filter);
    m_model->refresh();
    const bool any = !m_editor.state().project->media.empty();
    m_pages->setCurrentWidget(!any ? m_empty : m_model->rowCount() == 0 ? m_nothing : m_list);
    showPath();
}

void MediaPanel::goUp() {
    const std::string folder = m_model->filter().folder;
    const auto slash = folder.rfind('/');
    enter(slash == std::string::npos ? "" : folder.substr(0, slash));
}

void MediaPanel::search() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void MediaPanel::showProgress() {
    m_progress->setVisible(m_import->isRunning());
    const QString name = m_progressText->fontMetrics().elidedText(m_import->current(), Qt::ElideMiddle, std::max(60, width() - 180));
    m_progressText->setText(m_import->total() == 0 ? tr("Looking at files…")
                                                   : tr("%1 of %2: %3").arg(std::min(m_import->done() + 1, m_import->total())).arg(m_import->total()).arg(name));
    m_progressBar->setValue(static_cast<int>(m_import->progress() * 1000));
}

void MediaPanel::importFiles(const QStringList& files, const MediaImport::Then& then) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.emplace_back(file.toStdString());
    m_import->start(std::move(paths), m_model->filter().folder, then);
}

void MediaPanel::relink(const MediaRef& missing, const QString& file) {
    m_import->relink(missing, file.toStdString());
}

std::vector<MediaItem> MediaPanel::chosen() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<MediaItem> items;
    for (const int row : rows)
        if (!m_model->row(row).isFolder())
            items.push_back(m_model->row(row).item);
    return items;
}

std::vector<SceneId> MediaPanel::chosenScenes() const {
    std::vector<SceneId> scenes;
    for (const std::string& item : m_editor.selection().items)
        if (const auto id = idFromText<SceneTag>(item); id && findScene(*m_editor.state().project, *id))
            scenes.push_back(*id);
    return scenes;
}

std::vector<SentenceId> MediaPanel::chosenSentences() const {
    std::vector<SentenceId> sentences;
    for (const std::string& item : m_editor.selection().items)
        if (const auto id = idFromText<SentenceTag>(item); id && findSentence(*m_editor.state().project, *id))
            sentences.push_back(*id);
    return sentences;
}

void MediaPanel::putOnTimeline() {
    const UndoStep step{tr("Add clip").toStdString(), m_editor.newMerge("media")};
    Selection made;
    TimePoint at = m_editor.playhead();
    for (const MediaItem& item : chosen()) {
        std::optional<ClipPlace> place = placeFor(*m_editor.state().project, *m_editor.state().spine, item, at);
        if (!place) {
            m_editor.tell(Notice{Notice::Kind::Hint, tr("“%1” cannot be put on the timeline: choose it as a look-up table in the inspector.").arg(QString::fromStdString(item.name)), {}, {}});
            continue;
        }
        if (!place->track) {
            const auto track = m_editor.apply(AddTrack{place->kind, ""}, step);
            if (!track)
                return;
            place->clip.track = *idFromText<TrackTag>(*track);
        }
        const auto clip = m_editor.apply(AddClip{place->clip}, step);
        if (!clip)
            return;
        made.items.push_back(*clip);
        at = at + place->clip.duration;  // one after the other
    }
    if (!made.empty())
        m_editor.select(made);
}

void MediaPanel::useAsPicture() {
    const std::vector<MediaItem> items = chosen();
    const std::vector<SceneId> scenes = chosenScenes();
    if (items.size() != 1 || scenes.empty())
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("Choose one picture or video here, and the scenes that are to show it."), {}, {}});
    if (items[0].kind != MediaKind::Picture && items[0].kind != MediaKind::Video)
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("“%1” is no picture or video.").arg(QString::fromStdString(items[0].name)), {}, {}});
    m_editor.apply(pictureEdits(*m_editor.state().project, scenes, items[0]), {tr("Use own picture").toStdString(), {}});
}

void MediaPanel::useAsVoice() {
    const std::vector<MediaItem> items = chosen();
    const std::vector<SentenceId> sentences = chosenSentences();
    if (items.size() != 1 || sentences.empty())
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("Choose one sound here, and the sentence that it speaks."), {}, {}});
    if (items[0].kind != MediaKind::Sound)
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("“%1” is no sound.").arg(QString::fromStdString(items[0].name)), {}, {}});
    m_editor.apply(voiceEdits(*m_editor.state().project, sentences, items[0]), {tr("Use own recording").toStdString(), {}});
}

void MediaPanel::useAsMusic() {
    const std::vector<MediaItem> items = chosen();
    if (items.size() != 1 || items[0].kind != MediaKind::Sound)
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("Choose one sound here that is to be the music."), {}, {}});
    m_editor.apply(std::vector<Edit>{musicEdit(*m_editor.state().project, items[0])}, {tr("Use own music").toStdString(), {}});
}

void MediaPanel::removeChosen() {
    std::vector<Edit> edits;
    for (const MediaItem& item : chosen())
        edits.push_back(RemoveMedia{item.media});
    if (!edits.empty())
        m_editor.apply(edits, {tr("Remove from the bin").toStdString(), {}});
}

void MediaPanel::renameChosen() {
    const QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    if (indexes.size() == 1)
        m_list->edit(indexes.front());
}

void MediaPanel::moveTo(const std::vector<MediaRef>& media, const std::string& folder) {
    const Project& project = *m_editor.state().project;
    std::vector<Edit> edits;
    for (const MediaRef& one : media)
        if (const auto there = project.media.find(one.digest); there != project.media.end() && there->second.folder != folder) {
            MediaItem item = there->second;
            item.folder = folder;
            edits.push_back(SetMedia{item});
        }
    if (!edits.empty())
        m_editor.apply(edits, {tr("Move to folder").toStdString(), {}});
}

void MediaPanel::gatherInFolder() {
    const std::string& inside = m_model->filter().folder;
    const auto& media = m_editor.state().project->media;
    const auto taken = [&](const std::string& folder) {
        return std::any_of(media.begin(), media.end(), [&](const auto& entry) {
            return entry.second.folder == folder || entry.second.folder.starts_with(folder + "/");
        });
    };
    const std::string stem = (inside.empty() ? "" : inside + "/") + tr("New folder").toStdString();
    std::string folder = stem;
    for (int i = 2; taken(folder); ++i)
        folder = stem + " " + std::to_string(i);
    std::vector<MediaRef> moved;
    for (const MediaItem& item : chosen())
        moved.push_back(item.media);
    moveTo(moved, folder);
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (m_model->row(i).folder == folder) {
            m_list->setCurrentIndex(m_model->index(i));
            m_list->edit(m_model->index(i));
        }
}

void MediaPanel::open(const QModelIndex& index) {
    const MediaRow row = m_model->row(index.row());
    if (row.isFolder())
        return enter(row.folder);
    if (row.missing)
        return emit relinkRequested(row.item.media, QString::fromStdString(row.item.name));
    putOnTimeline();
}

QMenu* MediaPanel::makeMenu() {
    auto* menu = new QMenu(this);
    const std::vector<MediaItem> items = chosen();
    const auto add = [&](const QString& name, const QString& words, bool enabled, auto run) {
        QAction* action = menu->addAction(icon(name), words);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, run);
    };
    const bool one = items.size() == 1;
    const bool picture = one && (items[0].kind == MediaKind::Picture || items[0].kind == MediaKind::Video);
    if (one && !m_editor.session()->store().has(items[0].media)) {
        add("link", tr("Relink…"), true, [this, item = items[0]] { emit relinkRequested(item.media, QString::fromStdString(item.name)); });
        add("search", tr("Find missing media…"), true, [this] { emit relinkFolderRequested(); });
        menu->addSeparator();
    }
    add("plus", tr("Put on the timeline"), !items.empty(), [this] { putOnTimeline(); });
    add("image", tr("Use as the scene's picture"), picture && !chosenScenes().empty(), [this] { useAsPicture(); });
    add("mic", tr("Use as the sentence's voice"), one && items[0].kind == MediaKind::Sound && !chosenSentences().empty(), [this] { useAsVoice(); });
    add("music", tr("Use as the film's music"), one && items[0].kind == MediaKind::Sound, [this] { useAsMusic(); });
    menu->addSeparator();
    add("pencil", tr("Rename"), m_list->selectionModel()->selectedIndexes().size() == 1, [this] { renameChosen(); });
    add("folder", tr("New folder with this"), !items.empty(), [this] { gatherInFolder(); });
    if (!m_model->filter().folder.empty())
        add("folder-open", tr("Move one folder up"), !items.empty(), [this, items] {
            const std::string& folder = m_model->filter().folder;
            const auto slash = folder.rfind('/');
            std::vector<MediaRef> media;
            for (const MediaItem& item : items)
                media.push_back(item.media);
            moveTo(media, slash == std::string::npos ? "" : folder.substr(0, slash));
        });
    add("trash-2", tr("Remove from the bin"), !items.empty(), [this] { removeChosen(); });
    menu->addSeparator();
    add("upload", tr("Import…"), true, [this] { emit importRequested(); });
    return menu;
}

bool MediaPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete) {
            removeChosen();
            return true;
        }
        if (key->key() == Qt::Key_Backspace) {
            goUp();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

std::string MediaPanel::folderAt(QPoint panelPoint) const {
    const QModelIndex index = m_list->isVisible() ? m_list->indexAt(m_list->viewport()->mapFrom(this, panelPoint)) : QModelIndex();
    const bool folder = index.isValid() && m_model->row(index.row()).isFolder();
    return folder ? m_model->row(index.row()).folder : m_model->filter().folder;
}

void MediaPanel::setDropping(bool dropping) {
    m_dropping = dropping;
    update();
}

void MediaPanel::dragEnterEvent(QDragEnterEvent* event) {
    const bool own = event->mimeData()->hasFormat(kBinMime);
    if (!m_editor.isOpen() || (!own && !event->mimeData()->hasUrls()))
        return;
    event->acceptProposedAction();
    setDropping(!own);
}

void MediaPanel::dragMoveEvent(QDragMoveEvent* event) {
    event->acceptProposedAction();
}

void MediaPanel::dragLeaveEvent(QDragLeaveEvent*) {
    setDropping(false);
}

void MediaPanel::dropEvent(QDropEvent* event) {
    setDropping(false);
    const std::string folder = folderAt(event->position().toPoint());
    event->acceptProposedAction();
    if (event->mimeData()->hasFormat(kBinMime))
        return moveTo(mediaFromMime(*event->mimeData()), folder);
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.emplace_back(url.toLocalFile().toStdString());
    if (files.empty())
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("Only files of this computer can be imported. Download it first, then drop the file."), {}, {}});
    m_import->start(std::move(files), folder);
}

void MediaPanel::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (!m_dropping)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Colours::of(palette()).accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), metrics::kRadius, metrics::kRadius);
}

}  // namespace sw::ui
