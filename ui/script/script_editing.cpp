#include "ui/script/script_editing.h"

#include "core/model/captions.h"
#include "ui/script/takes.h"

namespace sw::ui {
namespace {

/// The number of the word that begins at or behind `place`, or −1 within a word and at the text's ends. Words as
/// SplitSentence counts them.
int wordAt(const QString& text, int place) {
    if (place <= 0 || place >= text.size() || (text[place] != ' ' && text[place - 1] != ' '))
        return -1;
    int words = 0;
    for (int i = 0; i < place; ++i)
        words += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return text.mid(place).trimmed().isEmpty() ? -1 : words;
}

QString itemOf(SentenceId sentence) {
    return QString::fromStdString(toText(sentence));
}

}  // namespace

SentencePlace placeOf(const Project& project, SentenceId sentence) {
    for (std::size_t i = 0; i < project.script.scenes.size(); ++i) {
        const Scene& scene = project.script.scenes[i];
        for (std::size_t k = 0; k < scene.sentences.size(); ++k)
            if (scene.sentences[k].id == sentence)
                return {&scene, static_cast<int>(i), static_cast<int>(k)};
    }
    return {};
}

int placeOf(const Project& project, SceneId scene) {
    for (std::size_t i = 0; i < project.script.scenes.size(); ++i)
        if (project.script.scenes[i].id == scene)
            return static_cast<int>(i);
    return -1;
}

ScriptEditing::ScriptEditing(Editor& editor, QObject* parent) : QObject(parent), m_editor(editor) {}

void ScriptEditing::hint(const QString& text) {
    m_editor.tell(Notice{Notice::Kind::Hint, text, {}, {}});
}

void ScriptEditing::split(SentenceId sentence, int place) {
    const Project& project = *m_editor.state().project;
    const SentencePlace at = placeOf(project, sentence);
    if (!at.scene)
        return;
    const QString text = QString::fromStdString(at.scene->sentences[static_cast<std::size_t>(at.index)].text);
    if (place >= text.size())
        return emit newSentenceWanted(at.scene->id.value, at.index + 1);
    if (place <= 0)
        return emit newSentenceWanted(at.scene->id.value, at.index);
    if (const int word = wordAt(text, place); word > 0) {
        if (const auto made = m_editor.apply(SplitSentence{sentence, word}))
            emit focusWanted(QString::fromStdString(*made), 0);
        return;
    }
    if (writesSpaces(project.script.language))
        return hint(tr("Put the cursor between two words to split the sentence there."));
    const std::vector<Edit> edits = {SetSentenceText{sentence, text.left(place).toStdString()},
                                     InsertSentence{at.scene->id, at.index + 1, text.mid(place).toStdString()}};
    if (const auto made = m_editor.apply(edits, {tr("Split sentence").toStdString(), {}}))
        emit focusWanted(QString::fromStdString(made->back()), 0);
}

void ScriptEditing::joinWithPrevious(SentenceId sentence) {
    const SentencePlace at = placeOf(*m_editor.state().project, sentence);
    if (!at.scene)
        return;
    if (at.index == 0)
        return hint(tr("This is the first sentence of its scene. Move it to the scene before with Alt+Up."));
    const Sentence before = at.scene->sentences[static_cast<std::size_t>(at.index) - 1];
    const auto joint = static_cast<int>(QString::fromStdString(before.text).size()) + 1;
    if (m_editor.apply(JoinSentence{before.id}))
        emit focusWanted(itemOf(before.id), joint);
}

void ScriptEditing::joinWithNext(SentenceId sentence) {
    const SentencePlace at = placeOf(*m_editor.state().project, sentence);
    if (at.scene && static_cast<std::size_t>(at.index) + 1 < at.scene->sentences.size())
        joinWithPrevious(at.scene->sentences[static_cast<std::size_t>(at.index) + 1].id);
}

void ScriptEditing::remove(SentenceId sentence) {
    const SentencePlace at = placeOf(*m_editor.state().project, sentence);
    if (!at.scene)
        return;
    const auto& sentences = at.scene->sentences;
    const auto index = static_cast<std::size_t>(at.index);
    const SentenceId next = index > 0 ? sentences[index - 1].id : sentences.size() > 1 ? sentences[1].id : SentenceId{};
    if (m_editor.apply(RemoveSentence{sentence}) && next)
        emit focusWanted(itemOf(next), -1);
}

void ScriptEditing::move(SentenceId sentence, bool down) {
    const auto& scenes = m_editor.state().project->script.scenes;
    const SentencePlace at = placeOf(*m_editor.state().project, sentence);
    if (!at.scene)
        return;
    const auto scene = static_cast<std::size_t>(at.sceneIndex);
    const auto count = static_cast<int>(at.scene->sentences.size());
    if (down ? at.index + 1 < count : at.index > 0)
        move(sentence, at.scene->id, down ? at.index + 2 : at.index - 1);
    else if (down && scene + 1 < scenes.size())
        move(sentence, scenes[scene + 1].id, 0);
    else if (!down && scene > 0)
        move(sentence, scenes[scene - 1].id, static_cast<int>(scenes[scene - 1].sentences.size()));
}

void ScriptEditing::move(SentenceId sentence, SceneId scene, int index) {
    const SentencePlace at = placeOf(*m_editor.state().project, sentence);
    if (!at.scene)
        return;
    if (at.scene->id == scene) {
        index -= index > at.index;  // MoveSentence takes it out first
        if (index == at.index)
            return;
    }
    if (m_editor.apply(MoveSentence{sentence, scene, index}))
        emit focusWanted(itemOf(sentence), -1);
}

void ScriptEditing::insertSentence(SceneId scene, int index, const QString& text) {
    if (const auto made = m_editor.apply(InsertSentence{scene, index, text.toStdString()}))
        emit focusWanted(QString::fromStdString(*made), -1);
}

void ScriptEditing::remove(SceneId scene) {
    m_editor.apply(RemoveScene{scene});
}

void ScriptEditing::move(SceneId scene, bool down) {
    const int index = placeOf(*m_editor.state().project, scene);
    const auto count = static_cast<int>(m_editor.state().project->script.scenes.size());
    if (index >= 0 && (down ? index + 1 < count : index > 0))
        m_editor.apply(MoveScene{scene, down ? index + 1 : index - 1});
}

void ScriptEditing::move(SceneId scene, int index) {
    const int now = placeOf(*m_editor.state().project, scene);
    index -= index > now;  // MoveScene takes it out first
    if (now >= 0 && index != now)
        m_editor.apply(MoveScene{scene, index});
}

void ScriptEditing::insertScene(int index, const QString& text) {
    const auto made = m_editor.apply(InsertScene{index, text.toStdString(), {}});
    if (!made)
        return;
    const auto& scenes = m_editor.state().project->script.scenes;
    if (const std::optional<SceneId> id = idFromText<SceneTag>(*made))
        if (const int at = placeOf(*m_editor.state().project, *id); at >= 0)
            emit focusWanted(itemOf(scenes[static_cast<std::size_t>(at)].sentences.front().id), -1);
}

void ScriptEditing::makeAnotherTake(const std::string& node) {
    if (m_editor.apply(SetTake{node, takesOf(m_editor, node).count}, {tr("Make another take").toStdString(), {}}))
        make(node);
}

void ScriptEditing::make(const std::string& node) {
    m_editor.generate({{}, {node}});
}

void ScriptEditing::chooseTake(const std::string& node, int take) {
    m_editor.apply(SetTake{node, take});
}

void ScriptEditing::setLocked(const std::string& node, bool locked) {
    m_editor.apply(SetLocked{node, locked});
}

}  // namespace sw::ui
