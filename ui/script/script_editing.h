#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

#include "ui/editor.h"

namespace sw::ui {

/// Where something stands in the script. Counts from 0.
struct SentencePlace {
    const Scene* scene = nullptr;  ///< null when there is no such sentence
    int sceneIndex = 0;
    int index = 0;
};
SentencePlace placeOf(const Project& project, SentenceId sentence);
/// −1 when there is no such scene.
int placeOf(const Project& project, SceneId scene);

/// What can be done to a script as a document. Each call is one undo step; what the parts of the script panel ask of each
/// other are its signals. Shared by all of them.
class ScriptEditing final : public QObject {
    Q_OBJECT

public:
    explicit ScriptEditing(Editor& editor, QObject* parent = nullptr);
    [[nodiscard]] Editor& editor() const { return m_editor; }

    // Sentences.
    /// Divides it before character `place` of its text, which must be a border of words where the language writes any.
    void split(SentenceId sentence, int place);
    void joinWithPrevious(SentenceId sentence);
    void joinWithNext(SentenceId sentence);
    void remove(SentenceId sentence);
    /// One place up or down, also into the scene before or behind.
    void move(SentenceId sentence, bool down);
    /// `index` counts the scene's sentences as they are now.
    void move(SentenceId sentence, SceneId scene, int index);
    void insertSentence(SceneId scene, int index, const QString& text);

    // Scenes.
    void remove(SceneId scene);
    void move(SceneId scene, bool down);
    void move(SceneId scene, int index);
    void insertScene(int index, const QString& text);

    // What is generated for them.
    /// Makes a take that has not been made yet, and nothing else.
    void makeAnotherTake(const std::string& node);
    void make(const std::string& node);
    void chooseTake(const std::string& node, int take);
    void setLocked(const std::string& node, bool locked);

signals:
    /// The text of "sentence-3" is to be written on, at `place` (−1: its end).
    void focusWanted(const QString& item, int place);
    void stepWanted(const QString& item, bool down);
    /// A sentence is to be written that is none yet.
    void newSentenceWanted(quint64 scene, int index);
    void newSceneWanted(int index);
    void dragged(const QString& item, const QPoint& global);
    void dropped(const QString& item, const QPoint& global);
    void dragCancelled();
    /// The creator wants a file of their own in place of what "image/scene-2" or "voice/sentence-4" makes.
    void ownMediaRequested(const QString& node);
    /// The takes of "image/scene-2" or "voice/sentence-4" are to be seen or heard next to each other.
    void compareRequested(const QString& node);

private:
    void hint(const QString& text);
    Editor& m_editor;
};

}  // namespace sw::ui
