#include "ui/script/scene_card.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/icons.h"
#include "ui/script/new_text.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

QString kindText(SceneKind kind) {
    switch (kind) {
        case SceneKind::Hook: return SceneCard::tr("Hook");
        case SceneKind::Point: return SceneCard::tr("Point");
        case SceneKind::Closing: return SceneCard::tr("Closing");
    }
    return {};
}

/// "0:04.5"
QString clockText(TimePoint time) {
    const auto tenths = static_cast<int>(Duration{time.flicks}.toSeconds() * 10 + 0.5);
    return QStringLiteral("%1:%2.%3").arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0')).arg(tenths % 10);
}

const ShownScene* shownScene(const Spine& spine, SceneId id) {
    const auto at = std::find_if(spine.scenes.begin(), spine.scenes.end(), [&](const ShownScene& s) { return s.id == id; });
    return at == spine.scenes.end() ? nullptr : &*at;
}

const SpokenSentence* spokenSentence(const Spine& spine, SentenceId id) {
    const auto at =
        std::find_if(spine.sentences.begin(), spine.sentences.end(), [&](const SpokenSentence& s) { return s.id == id; });
    return at == spine.sentences.end() ? nullptr : &*at;
}

}  // namespace

void hideWithFocus(QWidget* widget) {
    // Hidden with the focus in it, a widget would pass that on to whatever comes next.
    if (QWidget* focus = QApplication::focusWidget(); focus && (focus == widget || widget->isAncestorOf(focus)))
        focus->clearFocus();
    widget->hide();
}

void retire(QWidget* widget) {
    hideWithFocus(widget);
    widget->deleteLater();
}

SceneThumbnail::SceneThumbnail(QWidget* parent) : QWidget(parent) {
    setFixedSize(room());
    setAccessibleName(tr("Picture of the scene"));
}

void SceneThumbnail::show(const QPixmap& picture, double aspect) {
    const QSize size = QSizeF(aspect * 1000, 1000).scaled(room(), Qt::KeepAspectRatio).toSize();
    if (size != this->size())
        setFixedSize(size);
    // The old picture stays until its successor comes.
    if (picture.isNull() || picture.cacheKey() == m_picture.cacheKey())
        return;
    m_picture = picture;
    update();
}

void SceneThumbnail::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Colours& colours = Colours::of(palette());
    QPainterPath frame;
    frame.addRoundedRect(rect(), metrics::kSmallGap, metrics::kSmallGap);
    painter.fillPath(frame, colours.hover);
    if (m_picture.isNull()) {
        painter.drawPixmap((width() - 18) / 2, (height() - 18) / 2, iconPixmap("image", 18, colours.dimText, devicePixelRatioF()));
        return;
    }
    painter.setClipPath(frame);
    painter.drawPixmap(rect(), m_picture);
}

SceneCard::SceneCard(ScriptEditing& editing, Thumbnails& thumbnails, SceneId id, QWidget* parent)
    : QWidget(parent),
      m_editing(editing),
      m_thumbnails(thumbnails),
      m_id(id),
      m_grip(new Grip(tr("Move this scene"), this)),
      m_title(new QLabel(this)),
      m_time(new QLabel(this)),
      m_thumbnail(new SceneThumbnail(this)),
      m_sentences(new QVBoxLayout),
      m_footer(new QVBoxLayout),
      m_opener(new QToolButton(this)),
      m_status(new StatusLine(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSmallGap, metrics::kSmallGap, metrics::kSmallGap, metrics::kGap);
    column->setSpacing(metrics::kSmallGap);
    buildHeader(column);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(metrics::kGap, 0, 0, 0);
    body->setSpacing(2);
    body->addWidget(m_thumbnail, 0, Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->setSpacing(2);
    m_sentences->setSpacing(2);
    right->addLayout(m_sentences);
    right->addStretch(1);
    buildFooter(right);
    body->addLayout(right, 1);
    column->addLayout(body);
}

void SceneCard::buildHeader(QVBoxLayout* column) {
    auto* header = new QHBoxLayout;
    header->setSpacing(metrics::kSmallGap);
    m_title->setProperty("role", "heading");
    m_time->setProperty("role", "dim");
    QToolButton* add = rowButton("plus", tr("Add a sentence to this scene"), this);
    QToolButton* more = rowButton("ellipsis", tr("More for this scene"), this);
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    more->setMenu(menu);
    header->addWidget(m_grip);
    header->addWidget(m_title);
    header->addWidget(m_time);
    header->addStretch(1);
    header->addWidget(add);
    header->addWidget(more);
    column->addLayout(header);
    connect(add, &QToolButton::clicked, this,
            [this] { emit m_editing.newSentenceWanted(m_id.value, static_cast<int>(m_rows.size())); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    connect(m_grip, &Grip::stepped, this, [this](bool down) { m_editing.move(m_id, down); });
    connect(m_grip, &Grip::removed, this, [this] { m_editing.remove(m_id); });
    connect(m_grip, &Grip::dragged, this, [this](const QPoint& at) { emit m_editing.dragged(item(), at); });
    connect(m_grip, &Grip::dropped, this, [this](const QPoint& at) { emit m_editing.dropped(item(), at); });
    connect(m_grip, &Grip::cancelled, &m_editing, &ScriptEditing::dragCancelled);
    connect(m_grip, &Grip::pressed, this, [this] { m_editing.editor().select(toText(m_id)); });
}

void SceneCard::buildFooter(QVBoxLayout* column) {
    m_footer->setContentsMargins(16, 0, metrics::kSmallGap, 0);
    m_footer->setSpacing(0);
    m_opener->setProperty("role", "opener");
    m_opener->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_opener->setIconSize({14, 14});
    m_opener->setIcon(icon("chevron-right"));
    m_opener->setFocusPolicy(Qt::TabFocus);
    m_opener->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_opener->setFixedHeight(26);
    connect(m_opener, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    m_footer->addWidget(m_opener);
    m_meta = new QHBoxLayout;
    m_meta->setContentsMargins(7, 0, 0, 0);
    m_meta->setSpacing(metrics::kSmallGap);
    m_meta->addWidget(m_status, 1);
    m_footer->addLayout(m_meta);
    column->addLayout(m_footer);
}

void SceneCard::fillMenu(QMenu* menu) {
    menu->clear();
    const auto count = static_cast<int>(m_editing.editor().state().project->script.scenes.size());
    menu->addAction(icon("plus"), tr("Add a scene before it"), this, [this] { emit m_editing.newSceneWanted(m_index); });
    menu->addAction(icon("plus"), tr("Add a scene after it"), this, [this] { emit m_editing.newSceneWanted(m_index + 1); });
    menu->addAction(icon("chevron-up"), tr("Move up"), this, [this] { m_editing.move(m_id, false); })->setEnabled(m_index > 0);
    menu->addAction(icon("chevron-down"), tr("Move down"), this, [this] { m_editing.move(m_id, true); })
        ->setEnabled(m_index + 1 < count);
    menu->addSeparator();
    menu->addAction(icon("replace"), tr("Replace the picture…"), this,
                    [this] { emit m_editing.ownMediaRequested(QString::fromStdString(imageNode())); });
    menu->addSeparator();
    menu->addAction(icon("trash-2"), tr("Remove this scene"), this, [this] { m_editing.remove(m_id); })->setEnabled(count > 1);
}

SentenceRow* SceneCard::row(SentenceId sentence) const {
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](SentenceRow* row) { return row->id() == sentence; });
    return at == m_rows.end() ? nullptr : *at;
}

bool SceneCard::show(int index) {
    const Snapshot& state = m_editing.editor().state();
    const Scene* scene = findScene(*state.project, m_id);
    if (!scene)
        return false;
    m_index = index;
    if (const QString title = tr("%1  %2").arg(index + 1).arg(kindText(scene->kind)); title != m_title->text()) {
        m_title->setText(title);
        setAccessibleName(tr("Scene %1, %2").arg(index + 1).arg(kindText(scene->kind)));
        m_opener->setAccessibleName(tr("Picture, camera and mood of scene %1").arg(index + 1));
    }
    const ShownScene* shown = shownScene(*state.spine, m_id);
    m_time->setText(shown ? clockText(shown->range.start) + " – " + clockText(shown->range.end) : QString());
    const bool changed = showSentences(*scene, index);
    showSummary(*scene);
    if (m_details)
        m_details->show(*scene);
    refreshStatus();
    refreshPicture();
    return changed;
}

bool SceneCard::showSentences(const Scene& scene, int index) {
    const Snapshot& state = m_editing.editor().state();
    std::vector<SentenceRow*> rows;
    for (const Sentence& sentence : scene.sentences) {
        SentenceRow* there = row(sentence.id);
        rows.push_back(there ? there : new SentenceRow(m_editing, sentence.id, this));
    }
    const bool changed = rows != m_rows;
    if (changed) {
        for (SentenceRow* old : m_rows) {
            m_sentences->removeWidget(old);
            if (std::find(rows.begin(), rows.end(), old) != rows.end())
                continue;
            old->discard();
            retire(old);
        }
        m_rows = rows;
        for (SentenceRow* there : m_rows)
            m_sentences->addWidget(there);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->show(scene.sentences[i], spokenSentence(*state.spine, scene.sentences[i].id),
                        tr("Scene %1, sentence %2").arg(index + 1).arg(i + 1), state.project->script.draft);
    return changed;
}

void SceneCard::showSummary(const Scene& scene) {
    m_summary = scene.picturePrompt.empty() ? tr("Picture, camera and mood") : QString::fromStdString(scene.picturePrompt);
    m_opener->setText(isOpen() ? tr("Picture, camera and mood")
                               : fontMetrics().elidedText(m_summary.simplified(), Qt::ElideRight, std::max(40, m_opener->width() - 28)));
    if (m_opener->toolTip() != m_summary)
        m_opener->setToolTip(m_summary);
}

void SceneCard::refreshStatus() {
    const std::vector<std::string> nodes = {imageNode(), "motion/" + toText(m_id)};
    NodeStatus status = nodeStatus(m_editing.editor(), nodes);
    if (status.kind == NodeStatus::Kind::Failed) {
        status.text = tr("Failed");
        if (!m_failure) {
            m_failure = new FailureNote(m_editing, tr("Make the picture of this scene again"), this);
            m_footer->addWidget(m_failure);
            setTabOrder(m_opener, m_failure->findChild<QPushButton*>());
        }
    }
    if (m_failure)
        m_failure->show(nodes);
    m_status->show(status, tr("Picture"));
    for (SentenceRow* row : m_rows)
        row->refreshStatus();
    if (m_tools && !m_tools->isHidden())
        m_tools->refresh();
}

void SceneCard::refreshPicture() {
    const Editor& editor = m_editing.editor();
    const Cut& cut = *editor.state().cut;
    const double aspect = static_cast<double>(cut.width) / cut.height;
    const auto picture = std::find_if(cut.pictures.begin(), cut.pictures.end(),
                                      [&](const CutPicture& p) { return p.origin == toText(m_id); });
    if (picture == cut.pictures.end() || !editor.session())
        return m_thumbnail->show({}, aspect);
    m_thumbnail->show(m_thumbnails.picture(cut, *picture, editor.session()->store(), SceneThumbnail::room(), devicePixelRatioF()),
                      aspect);
}

void SceneCard::setOpen(bool open) {
    if (open && !m_details) {
        m_details = new SceneDetails(m_editing, m_id, this);
        layout()->addWidget(m_details);
        emit detailsMade();
    }
    if (m_details)
        m_details->setVisible(open);
    m_opener->setIcon(icon(open ? "chevron-down" : "chevron-right"));
    if (const Scene* scene = findScene(*m_editing.editor().state().project, m_id)) {
        if (open)
            m_details->show(*scene);
        showSummary(*scene);
    }
}

void SceneCard::showTools(bool shown) {
    if (shown && !m_tools) {
        m_tools = new NodeTools(m_editing, imageNode(), tr("the picture of this scene"), this);
        QToolButton* replace = rowButton("replace", tr("Replace the picture with one of your own"), m_tools);
        m_tools->layout()->addWidget(replace);
        connect(replace, &QToolButton::clicked, this,
                [this] { emit m_editing.ownMediaRequested(QString::fromStdString(imageNode())); });
        m_meta->addWidget(m_tools);
        QWidget* last = m_opener;
        for (QToolButton* button : m_tools->findChildren<QToolButton*>()) {
            setTabOrder(last, button);
            last = button;
        }
    }
    if (m_tools)
        m_tools->setVisible(shown);
    if (shown)
        m_tools->refresh();
}

void SceneCard::setSelected(bool selected) {
    if (selected == m_selected)
        return;
    m_selected = selected;
    showTools(m_selected || m_hovered);
    update();
}

void SceneCard::discard() {
    for (SentenceRow* row : m_rows)
        row->discard();
    if (m_details)
        m_details->discard();
}

void SceneCard::beginSentence(int index) {
    if (m_newText)
        return m_newText->begin();
    auto* field = new NewText(tr("Write a new sentence"), this);
    m_newText = field;
    m_sentences->insertWidget(std::clamp(index, 0, m_sentences->count()), field);
    connect(field, &NewText::ended, this, [this, field] {
        m_newText = nullptr;
        m_sentences->removeWidget(field);
        retire(field);
    });
    connect(field, &NewText::written, this, [this, index](const QString& text) { m_editing.insertSentence(m_id, index, text); });
    field->show();
    field->begin();
}

int SceneCard::indexAt(int y) const {
    int index = 0;
    for (const SentenceRow* row : m_rows)
        index += row->geometry().center().y() < y;
    return index;
}

int SceneCard::borderAt(int index) const {
    if (m_rows.empty())
        return height() / 2;
    const auto last = m_rows.size() - 1;
    return index > static_cast<int>(last) ? m_rows[last]->geometry().bottom() + 1
                                           : m_rows[static_cast<std::size_t>(std::max(0, index))]->geometry().top() - 1;
}

void SceneCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    painter.setBrush(colours.raised);
    painter.setPen(QPen(m_selected ? colours.accent : colours.line, m_selected ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
}

void SceneCard::mousePressEvent(QMouseEvent* /*event*/) {
    m_editing.editor().select(toText(m_id));
}

void SceneCard::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    m_hovered = true;
    showTools(true);
}

void SceneCard::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_hovered = false;
    showTools(m_selected);
}

void SceneCard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (const Scene* scene = findScene(*m_editing.editor().state().project, m_id))
        showSummary(*scene);
}

}  // namespace sw::ui
