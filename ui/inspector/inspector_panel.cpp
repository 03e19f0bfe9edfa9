#include "ui/inspector/inspector_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <algorithm>

#include "ui/icons.h"
#include "ui/inspector/page.h"
#include "ui/media_thumbnails.h"
#include "ui/theme.h"

namespace sw::ui {

InspectorPanel::InspectorPanel(Editor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_thumbnails(std::make_unique<MediaThumbnails>(editor)), m_headline(textLabel({}, "heading")),
      m_detail(textLabel({}, "dim")), m_copy(iconButton("copy", tr("Copy attributes"))),
      m_paste(iconButton("clipboard", tr("Paste attributes (Ctrl+Alt+V)"))),
      m_which(iconButton("chevron-down", tr("Which attributes are pasted"))), m_pages(new QStackedWidget) {
    setAccessibleName(tr("Inspector"));
    m_wanted = allAttributes();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(*column);
    m_empty = new EmptyState("sliders-horizontal", tr("Nothing is open"), tr("Open or make a short, and everything about it is here."));
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages, 1);
    connect(&editor, &Editor::changed, this, &InspectorPanel::refresh);
    connect(&editor, &Editor::selectionChanged, this, [this] {
        // What is being typed is about what was chosen before: it is taken over first.
        if (QWidget* field = QApplication::focusWidget(); field && m_pages->isAncestorOf(field))
            field->clearFocus();
        refresh();
    });
    connect(&editor, &Editor::generationChanged, this, &InspectorPanel::refresh);
    connect(&editor, &Editor::closed, this, &InspectorPanel::refresh);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] { m_paste->setEnabled(canPasteAttributes()); });
    refresh();
}

/// A field that is left reads what is chosen, and gives what was typed: while that is still there.
InspectorPanel::~InspectorPanel() {
    if (QWidget* const field = QApplication::focusWidget(); field && isAncestorOf(field))
        field->clearFocus();
}

std::optional<AttributeSource> InspectorPanel::copiedAttributes() {
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    if (!copied || !copied->hasFormat(kClipsMime))
        return std::nullopt;
    return attributesFromJson(Json::parse(copied->data(kClipsMime).toStdString(), nullptr, false));
}

void InspectorPanel::buildHead(QBoxLayout& column) {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::kMargin, metrics::kGap, metrics::kGap, metrics::kSmallGap);
    row->setSpacing(metrics::kSmallGap);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_headline);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    auto* menu = new QMenu(this);
    for (const AttributeEntry& entry : attributeEntries()) {
        QAction* action = menu->addAction(titleOf(entry.attribute));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, attribute = entry.attribute](bool wanted) {
            if (wanted)
                m_wanted.insert(attribute);
            else
                m_wanted.erase(attribute);
        });
    }
    m_which->setMenu(menu);
    m_which->setPopupMode(QToolButton::InstantPopup);
    m_which->setIconSize({12, 12});
    connect(m_copy, &QToolButton::clicked, this, &InspectorPanel::copyAttributes);
    connect(m_paste, &QToolButton::clicked, this, qOverload<>(&InspectorPanel::pasteAttributes));
    for (QToolButton* button : {m_copy, m_paste, m_which})
        row->addWidget(button, 0, Qt::AlignTop);
    column.addWidget(head);
}

QString InspectorPanel::headline() const {
    const auto scenes = static_cast<int>(m_chosen.scenes.size());
    const auto sentences = static_cast<int>(m_chosen.sentences.size());
    const auto clips = static_cast<int>(m_chosen.clips.size());
    const auto markers = static_cast<int>(m_chosen.markers.size());
    const auto tracks = static_cast<int>(m_chosen.tracks.size());
    switch (m_chosen.subject) {
        case Subject::Film: return tr("Film");
        case Subject::Scenes: return scenes == 1 ? tr("Scene") : tr("%n scene(s)", nullptr, scenes);
        case Subject::Sentences: return sentences == 1 ? tr("Sentence") : tr("%n sentence(s)", nullptr, sentences);
        case Subject::Overlays:
            return clips > 1 ? tr("%n overlay(s)", nullptr, clips) : m_chosen.clips[0].title.text.empty() ? tr("Overlay") : tr("Title");
        case Subject::Sounds: return clips == 1 ? tr("Sound") : tr("%n sound(s)", nullptr, clips);
        case Subject::Music: return tr("Music");
        case Subject::Effects: return tr("Sound effects");
        case Subject::Captions: return tr("Captions");
        case Subject::Markers: return markers == 1 ? tr("Marker") : tr("%n marker(s)", nullptr, markers);
        case Subject::Tracks: return tracks == 1 ? tr("Track") : tr("%n track(s)", nullptr, tracks);
    }
    return {};
}

/// What tells it from others of its kind, and that there is more.
QString InspectorPanel::detail() const {
    QStringList parts;
    const Project& project = *m_editor.state().project;
    const auto placeOf = [](const auto& list, auto id) {
        return std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; }) - list.begin() + 1;
    };
    if (m_chosen.subject == Subject::Film)
        parts << tr("%1 s").arg(m_editor.state().cut->duration.toSeconds(), 0, 'f', 1);
    if (m_chosen.scenes.size() == 1)
        parts << tr("%1 of %2").arg(placeOf(project.script.scenes, m_chosen.scenes[0].id)).arg(project.script.scenes.size());
    if (m_chosen.clips.size() == 1)
        parts << titleOf(project, m_chosen.clips[0]) << tr("%1 s").arg(m_chosen.clips[0].duration.toSeconds(), 0, 'f', 2);
    if (m_chosen.others > 0)
        parts << tr("%1 more of other kinds").arg(m_chosen.others);
    return parts.join(QStringLiteral(" · "));
}

Form* InspectorPanel::pageOf(Subject subject) {
    if (const auto there = m_forms.find(subject); there != m_forms.end())
        return there->second;
    auto* form = new Form(m_editor);
    const PageParts parts{m_editor, m_chosen, *m_thumbnails,
                          [this](const std::string& node) { emit compareRequested(QString::fromStdString(node)); }};
    switch (subject) {
        case Subject::Film: fillFilmPage(*form, parts); break;
        case Subject::Scenes: fillScenePage(*form, parts); break;
        case Subject::Sentences: fillSentencePage(*form, parts); break;
        case Subject::Overlays: fillOverlayPage(*form, parts); break;
        case Subject::Sounds: fillSoundPage(*form, parts); break;
        case Subject::Music: fillMusicPage(*form, parts); break;
        case Subject::Effects: fillEffectsPage(*form, parts); break;
        case Subject::Captions: fillCaptionsPage(*form, parts); break;
        case Subject::Markers: fillMarkerPage(*form, parts); break;
        case Subject::Tracks: fillTrackPage(*form, parts); break;
    }
    m_forms[subject] = form;
    m_pages->addWidget(form);
    return form;
}

void InspectorPanel::refresh() {
    const bool open = m_editor.isOpen();
    m_chosen = chosenOf(*m_editor.state().project, m_editor.selection());
    m_headline->setText(open ? headline() : QString());
    m_detail->setText(open ? detail() : QString());
    m_detail->setVisible(!m_detail->text().isEmpty());
    const bool clips = open && canCopyAttributes();
    for (QToolButton* button : {m_copy, m_paste, m_which})
        button->setVisible(clips);
    m_paste->setEnabled(canPasteAttributes());
    if (!open)
        return m_pages->setCurrentWidget(m_empty);
    Form* form = pageOf(m_chosen.subject);
    form->refresh();
    m_pages->setCurrentWidget(form);
}

bool InspectorPanel::canCopyAttributes() const {
    return !m_chosen.clips.empty() || !m_chosen.scenes.empty();
}

bool InspectorPanel::canPasteAttributes() const {
    return canCopyAttributes() && copiedAttributes();
}

void InspectorPanel::copyAttributes() {
    if (!canCopyAttributes())
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("Choose a clip or a scene first: its attributes are what is copied."), {}, {}});
    auto* copied = new QMimeData;
    copied->setData(kClipsMime, QByteArray::fromStdString(attributesToJson(*attributeSource(*m_editor.state().project, m_editor.selection())).dump()));
    QGuiApplication::clipboard()->setMimeData(copied);
    m_paste->setEnabled(true);
}

void InspectorPanel::pasteAttributes() {
    pasteAttributes(m_wanted);
}

void InspectorPanel::pasteAttributes(const std::set<Attribute>& attributes) {
    if (!canPasteAttributes())
        return m_editor.tell(Notice{Notice::Kind::Hint, copiedAttributes() ? tr("Choose the clips or scenes that are to get the attributes.")
                                                                           : tr("Copy the attributes of a clip or a scene first."), {}, {}});
    const std::vector<Edit> edits = attributeEdits(*copiedAttributes(), *m_editor.state().project, m_editor.selection(), attributes);
    if (!edits.empty())
        m_editor.apply(edits, {tr("Paste attributes").toStdString(), {}});
}

}  // namespace sw::ui
