#include "ui/script_panel.h"

#include <QApplication>
#include <QScrollBar>
#include <algorithm>

#include "ui/icons.h"
#include "ui/script/new_text.h"
#include "ui/script/takes.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kPicturesMs = 40;
/// So near to an edge of the view a drag scrolls, by so much a time.
constexpr int kDragEdge = 32;
constexpr int kDragScroll = 12;

/// Fields that are part of a text have no frame until they are used.
constexpr const char* kSheet = R"(
QTextEdit[role="written"], QTextEdit[role="written-title"] { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; }
QTextEdit[role="written"]:hover, QTextEdit[role="written-title"]:hover { background: palette(midlight); }
QTextEdit[role="written"]:focus, QTextEdit[role="written-title"]:focus { background: palette(base); border-color: palette(highlight); }
QTextEdit[role="written"][framed="true"] { border-color: palette(mid); background: palette(base); }
QTextEdit[role="written"][framed="true"]:focus { border-color: palette(highlight); }
QTextEdit[role="written-title"] { font-size: 18px; font-weight: 700; }
QToolButton[role="opener"] { text-align: left; padding: 3px; color: @dim; }
QLabel[role="danger"] { color: palette(bright-text); }
)";

/// What can have the focus, in the order in which it is read.
void collect(const QLayout* layout, std::vector<QWidget*>& found) {
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->layout())
            collect(item->layout(), found);
        QWidget* widget = item->widget();
        if (!widget)
            continue;
        if (widget->focusPolicy() & Qt::TabFocus)
            found.push_back(widget);
        if (widget->layout())
            collect(widget->layout(), found);
    }
}

}  // namespace

ScriptPanel::ScriptPanel(Editor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_editing(editor), m_pages(new QStackedWidget(this)) {
    useSheet();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_closed = new EmptyState("file-text", tr("Nothing is open"), tr("The script of the open project is written here."), {}, this);
    m_pages->addWidget(m_closed);
    buildEmpty();
    buildDocument();
    connectEditing();
    m_picturesTimer.setSingleShot(true);
    m_picturesTimer.setInterval(kPicturesMs);
    connect(&m_picturesTimer, &QTimer::timeout, this, [this] {
        for (SceneCard* card : m_cards)
            card->refreshPicture();
    });
    connect(&m_thumbnails, &Thumbnails::ready, &m_picturesTimer, [this] { m_picturesTimer.start(); });
    connect(&editor, &Editor::mediaFound, &m_thumbnails, &Thumbnails::forget);
    connect(&editor, &Editor::changed, this, &ScriptPanel::refresh);
    m_retireTimer.setInterval(0);
    connect(&m_retireTimer, &QTimer::timeout, this, [this] {
        if (m_retired.empty())
            return m_retireTimer.stop();
        if (SceneCard* card = m_retired.back())
            card->deleteLater();  // it may be handling an event at the moment
        m_retired.pop_back();
    });
    connect(&editor, &Editor::closed, this, [this] {
        m_head->discard();
        m_thumbnails.forget();
        refresh();
    });
    connect(&editor, &Editor::generationChanged, this, &ScriptPanel::refreshStatus);
    connect(&editor, &Editor::selectionChanged, this, [this] { refreshSelection(true); });
    connect(&editor, &Editor::playheadMoved, this, &ScriptPanel::refreshSpoken);
    refresh();
}

void ScriptPanel::buildEmpty() {
    m_empty = new QWidget(this);
    auto* column = new QVBoxLayout(m_empty);
    column->setContentsMargins(metrics::kMargin, metrics::kMargin, metrics::kMargin, metrics::kMargin);
    auto* state = new EmptyState("file-text", tr("There is no script yet"),
                                 tr("It is written from the text or the topic of this short. Every sentence can then be changed here."),
                                 tr("Write the script"), m_empty);
    connect(state, &EmptyState::activated, this, [this] { m_editor.generate({{{"script"}}, {}}); });
    m_scriptStatus = new StatusLine(m_empty);
    m_scriptError = textLabel({}, "danger", m_empty);
    column->addWidget(state, 1);
    column->addWidget(m_scriptStatus);
    column->addWidget(m_scriptError);
    m_pages->addWidget(m_empty);
}

void ScriptPanel::buildDocument() {
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Script"));
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(metrics::kMargin, metrics::kMargin, metrics::kMargin, metrics::kMargin);
    column->setSpacing(metrics::kMargin);
    m_head = new ScriptHead(m_editing, m_content);
    m_list = new QVBoxLayout;
    m_list->setSpacing(metrics::kGap);
    m_addScene = flatButton(tr("Add a scene"), "plus", m_content);
    m_addScene->setToolTip(tr("Add a scene at the end"));
    column->addWidget(m_head);
    column->addLayout(m_list);
    column->addWidget(m_addScene, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_scroll->setWidget(m_content);
    m_pages->addWidget(m_scroll);
    m_dropLine = new QFrame(m_content);
    m_dropLine->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_dropLine->setAutoFillBackground(true);
    m_dropLine->setBackgroundRole(QPalette::Highlight);
    m_dropLine->hide();
    connect(m_addScene, &QPushButton::clicked, this, &ScriptPanel::addScene);
    connect(m_head, &ScriptHead::nextBlankWanted, this, &ScriptPanel::goToNextBlank);
}

void ScriptPanel::connectEditing() {
    connect(&m_editing, &ScriptEditing::focusWanted, this, &ScriptPanel::focusSentence);
    connect(&m_editing, &ScriptEditing::stepWanted, this, &ScriptPanel::step);
    connect(&m_editing, &ScriptEditing::newSentenceWanted, this, [this](quint64 scene, int index) {
        if (SceneCard* found = card(toText(SceneId{scene})))
            found->beginSentence(index);
    });
    connect(&m_editing, &ScriptEditing::newSceneWanted, this, &ScriptPanel::beginScene);
    connect(&m_editing, &ScriptEditing::dragged, this, &ScriptPanel::dragTo);
    connect(&m_editing, &ScriptEditing::dropped, this, &ScriptPanel::drop);
    connect(&m_editing, &ScriptEditing::dragCancelled, this, &ScriptPanel::endDrag);
    connect(&m_editing, &ScriptEditing::ownMediaRequested, this, &ScriptPanel::ownMediaRequested);
    connect(&m_editing, &ScriptEditing::compareRequested, this, &ScriptPanel::compareRequested);
}

SceneCard* ScriptPanel::card(const std::string& item) const {
    const auto at = std::find_if(m_cards.begin(), m_cards.end(), [&](SceneCard* card) { return toText(card->id()) == item; });
    return at == m_cards.end() ? nullptr : *at;
}

SentenceRow* ScriptPanel::row(const std::string& item) const {
    for (SceneCard* card : m_cards)
        for (SentenceRow* row : card->rows())
            if (toText(row->id()) == item)
                return row;
    return nullptr;
}

std::vector<SentenceRow*> ScriptPanel::rows() const {
    std::vector<SentenceRow*> all;
    for (SceneCard* card : m_cards)
        all.insert(all.end(), card->rows().begin(), card->rows().end());
    return all;
}

void ScriptPanel::refresh() {
    m_outdated = !isVisible();
    if (m_outdated)
        return;  // it is shown when the panel is
    const Script& script = m_editor.state().project->script;
    QWidget* page = !m_editor.isOpen() ? m_closed : script.scenes.empty() ? m_empty : m_scroll;
    if (m_pages->currentWidget() != page)
        m_pages->setCurrentWidget(page);
    m_head->show(script);
    const bool changed = refreshCards();
    if (page == m_empty)
        refreshStatus();
    if (changed) {
        refreshSelection(false);
        orderTabs();
    }
    refreshSpoken();
}

/// One card in each turn of the event loop: sixty at once would hold up the window when a project is closed.
void ScriptPanel::retireLater(SceneCard* card) {
    hideWithFocus(card);
    m_retired.emplace_back(card);
    m_retireTimer.start();
}

/// True when something came, went or changed places.
bool ScriptPanel::refreshCards() {
    std::vector<SceneCard*> cards;
    for (const Scene& scene : m_editor.state().project->script.scenes) {
        SceneCard* there = card(toText(scene.id));
        cards.push_back(there ? there : new SceneCard(m_editing, m_thumbnails, scene.id, m_content));
    }
    bool changed = cards != m_cards;
    if (changed) {
        for (SceneCard* old : m_cards) {
            m_list->removeWidget(old);
            if (std::find(cards.begin(), cards.end(), old) != cards.end())
                continue;
            old->discard();
            retireLater(old);
        }
        const std::vector<SceneCard*> before = std::exchange(m_cards, cards);
        for (SceneCard* there : m_cards) {
            m_list->addWidget(there);
            if (std::find(before.begin(), before.end(), there) == before.end())
                connect(there, &SceneCard::detailsMade, this, &ScriptPanel::orderTabs);
        }
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        changed = m_cards[i]->show(static_cast<int>(i)) || changed;
    return changed;
}

void ScriptPanel::refreshStatus() {
    if (!isVisible())
        return;
    for (SceneCard* card : m_cards)
        card->refreshStatus();
    NodeStatus status = nodeStatus(m_editor, "script");
    const bool failed = status.kind == NodeStatus::Kind::Failed;
    m_scriptError->setVisible(failed);
    m_scriptError->setText(failed ? status.text : QString());
    m_scriptStatus->setVisible(status.kind == NodeStatus::Kind::Running);
    m_scriptStatus->show(status, {});
}

void ScriptPanel::refreshSelection(bool scroll) {
    const Selection& selection = m_editor.selection();
    for (SceneCard* card : m_cards) {
        card->setSelected(selection.contains(toText(card->id())));
        for (SentenceRow* row : card->rows())
            row->setSelected(selection.contains(toText(row->id())));
    }
    const QWidget* focus = QApplication::focusWidget();
    if (!scroll || (focus && isAncestorOf(focus)))
        return;
    if (SentenceRow* chosen = row(selection.current()))
        reveal(chosen);
    else if (SceneCard* scene = card(selection.current()))
        reveal(scene);
}

void ScriptPanel::reveal(QWidget* widget) {
    m_content->layout()->activate();
    // A card can be taller than the view: its top is what counts.
    const int top = widget->mapTo(m_content, QPoint(0, 0)).y();
    const int height = std::min(widget->height(), m_scroll->viewport()->height() - 2 * metrics::kMargin);
    m_scroll->ensureVisible(0, top + height / 2, 0, height / 2 + metrics::kMargin);
}

void ScriptPanel::refreshSpoken() {
    SentenceRow* spoken = nullptr;
    for (const SpokenSentence& sentence : m_editor.state().spine->sentences)
        if (sentence.range.contains(m_editor.playhead()))
            spoken = row(toText(sentence.id));
    if (spoken == m_spoken)
        return;
    if (m_spoken)
        m_spoken->setSpoken(false);
    if (spoken)
        spoken->setSpoken(true);
    m_spoken = spoken;
}

void ScriptPanel::orderTabs() {
    std::vector<QWidget*> order;
    collect(m_content->layout(), order);
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ScriptPanel::commitTyping() {
    for (TextField* field : m_content->findChildren<TextField*>())
        field->flush();
}

void ScriptPanel::focusSentence(const QString& item, int place) {
    SentenceRow* wanted = row(item.toStdString());
    if (!wanted)
        return;
    wanted->field()->setFocus(Qt::OtherFocusReason);
    wanted->field()->setPlace(place);
    reveal(wanted);
}

void ScriptPanel::step(const QString& item, bool down) {
    const std::vector<SentenceRow*> all = rows();
    const auto at = std::find_if(all.begin(), all.end(), [&](SentenceRow* row) { return row->item() == item; });
    if (at == all.end() || (down ? at + 1 == all.end() : at == all.begin()))
        return;
    SentenceRow* next = *(down ? at + 1 : at - 1);
    focusSentence(next->item(), down ? 0 : -1);
}

void ScriptPanel::goToNextBlank() {
    const std::vector<SentenceRow*> all = rows();
    const auto at = std::find_if(all.begin(), all.end(), [&](SentenceRow* row) { return row->field()->hasFocus() || row->isSelected(); });
    const auto start = at == all.end() ? std::size_t{0} : static_cast<std::size_t>(at - all.begin());
    for (std::size_t i = 0; i <= all.size(); ++i) {
        SentenceRow* row = all[(start + i) % all.size()];
        const bool here = i == 0 && at != all.end();
        if (row->field()->selectBlank(here ? row->field()->textCursor().selectionEnd() : 0)) {
            row->field()->setFocus(Qt::OtherFocusReason);
            return reveal(row);
        }
    }
}

void ScriptPanel::addSentence() {
    const auto& scenes = m_editor.state().project->script.scenes;
    if (scenes.empty())
        return;
    const std::string chosen = m_editor.selection().current();
    if (const std::optional<SentenceId> id = idFromText<SentenceTag>(chosen))
        if (const SentencePlace at = placeOf(*m_editor.state().project, *id); at.scene)
            return emit m_editing.newSentenceWanted(at.scene->id.value, at.index + 1);
    SceneCard* scene = card(chosen);
    scene = scene ? scene : m_cards.back();
    scene->beginSentence(static_cast<int>(scene->rows().size()));
    reveal(scene);
}

void ScriptPanel::addScene() {
    beginScene(static_cast<int>(m_cards.size()));
}

/// What is generated for the chosen thing; "" when that is nothing of the script.
std::string ScriptPanel::chosenNode() const {
    const std::string chosen = m_editor.selection().current();
    if (row(chosen))
        return "voice/" + chosen;
    return card(chosen) ? "image/" + chosen : std::string();
}

void ScriptPanel::makeAnotherTake() {
    if (const std::string node = chosenNode(); !node.empty() && !isLocked(m_editor.state(), node))
        m_editing.makeAnotherTake(node);
}

void ScriptPanel::compareTakes() {
    const std::string node = chosenNode();
    const QString why = node.empty() ? tr("Choose a scene or a sentence whose takes are to be compared.")
                        : takesOf(m_editor, node).count < 2 ? tr("There is one take only. Make another one first (%1).").arg(QKeySequence("Ctrl+R").toString(QKeySequence::NativeText))
                                                             : QString();
    if (!why.isEmpty())
        return m_editor.tell(Notice{Notice::Kind::Hint, why, {}, {}});
    emit compareRequested(QString::fromStdString(node));
}

void ScriptPanel::toggleLock() {
    if (const std::string node = chosenNode(); !node.empty())
        m_editing.setLocked(node, !isLocked(m_editor.state(), node));
}

void ScriptPanel::beginScene(int index) {
    if (m_newScene)
        return m_newScene->begin();
    auto* field = new NewText(tr("Write the first sentence of a new scene"), m_content);
    m_newScene = field;
    m_list->insertWidget(std::clamp(index, 0, m_list->count()), field);
    connect(field, &NewText::ended, this, [this, field] {
        m_newScene = nullptr;
        m_list->removeWidget(field);
        retire(field);
    });
    connect(field, &NewText::written, this, [this, index](const QString& text) { m_editing.insertScene(index, text); });
    field->show();
    field->begin();
    reveal(field);
}

SceneCard* ScriptPanel::cardAt(int y) const {
    for (SceneCard* card : m_cards)
        if (y < card->geometry().bottom() + m_list->spacing() / 2)
            return card;
    return m_cards.empty() ? nullptr : m_cards.back();
}

int ScriptPanel::sceneIndexAt(int y) const {
    return static_cast<int>(
        std::count_if(m_cards.begin(), m_cards.end(), [&](SceneCard* card) { return card->geometry().center().y() < y; }));
}

void ScriptPanel::dragTo(const QString& item, const QPoint& global) {
    const QPoint in = m_scroll->viewport()->mapFromGlobal(global);
    QScrollBar* bar = m_scroll->verticalScrollBar();
    if (in.y() < kDragEdge)
        bar->setValue(bar->value() - kDragScroll);
    else if (in.y() > m_scroll->viewport()->height() - kDragEdge)
        bar->setValue(bar->value() + kDragScroll);
    const int y = m_content->mapFromGlobal(global).y();
    int border = 0;
    int left = metrics::kMargin;
    if (idFromText<SceneTag>(item.toStdString())) {
        const auto index = static_cast<std::size_t>(sceneIndexAt(y));
        border = index < m_cards.size() ? m_cards[index]->geometry().top() - m_list->spacing() / 2
                                        : m_cards.back()->geometry().bottom() + m_list->spacing() / 2;
    } else if (const SceneCard* card = cardAt(y)) {
        border = card->y() + card->borderAt(card->indexAt(y - card->y()));
        left += SceneThumbnail::room().width() + metrics::kMargin;
    }
    m_dropLine->setGeometry(left, border - 1, m_content->width() - left - metrics::kMargin, 2);
    m_dropLine->raise();
    m_dropLine->show();
}

void ScriptPanel::endDrag() {
    m_dropLine->hide();
}

void ScriptPanel::drop(const QString& item, const QPoint& global) {
    endDrag();
    const int y = m_content->mapFromGlobal(global).y();
    if (const std::optional<SceneId> scene = idFromText<SceneTag>(item.toStdString()))
        return m_editing.move(*scene, sceneIndexAt(y));
    const std::optional<SentenceId> sentence = idFromText<SentenceTag>(item.toStdString());
    if (const SceneCard* card = cardAt(y); card && sentence)
        m_editing.move(*sentence, card->id(), card->indexAt(y - card->y()));
}

void ScriptPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        useSheet();
}

void ScriptPanel::useSheet() {
    const QString sheet = QString::fromLatin1(kSheet).replace("@dim", Colours::of(palette()).dimText.name());
    if (sheet != styleSheet())  // a sheet that is set changes the palette
        setStyleSheet(sheet);
}

void ScriptPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_outdated)
        refresh();
}

}  // namespace sw::ui
