#pragma once

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>
#include <vector>

#include "ui/script/scene_card.h"
#include "ui/script/script_editing.h"
#include "ui/script/script_head.h"
#include "ui/thumbnails.h"

namespace sw::ui {

/// The short as a document: its title, and its scenes in order, each with its picture and its sentences. Everything in it
/// is written where it stands. What changes in the project is changed in place: cursors and what is open stay.
class ScriptPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ScriptPanel(Editor& editor, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<SceneCard*>& cards() const { return m_cards; }
    [[nodiscard]] SceneCard* card(const std::string& item) const;
    [[nodiscard]] SentenceRow* row(const std::string& item) const;

public slots:
    /// Tells the project what is being typed at the moment; to be called before saving and closing.
    void commitTyping();
    /// Puts the cursor into a sentence, at `place` (−1: its end).
    void focusSentence(const QString& item, int place = -1);
    /// Selects the first blank of a draft behind the cursor, or the first of all.
    void goToNextBlank();
    /// Begins a sentence behind the chosen one, or a scene at the end.
    void addSentence();
    void addScene();
    /// Of the chosen sentence's voice, or the chosen scene's picture.
    void makeAnotherTake();
    /// Asks for the takes of the same to be compared, or says why they cannot be.
    void compareTakes();
    void toggleLock();

signals:
    /// The creator wants a file of their own in place of what this node makes.
    void ownMediaRequested(const QString& node);
    /// The same: its takes are to be compared.
    void compareRequested(const QString& node);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void useSheet();
    void buildDocument();
    void buildEmpty();
    void connectEditing();
    void refresh();
    bool refreshCards();
    void retireLater(SceneCard* card);
    void refreshStatus();
    void refreshSelection(bool scroll);
    void refreshSpoken();
    void orderTabs();
    void beginScene(int index);
    void step(const QString& item, bool down);
    void dragTo(const QString& item, const QPoint& global);
    void drop(const QString& item, const QPoint& global);
    void endDrag();
    [[nodiscard]] SceneCard* cardAt(int y) const;
    [[nodiscard]] int sceneIndexAt(int y) const;
    [[nodiscard]] std::vector<SentenceRow*> rows() const;
    void reveal(QWidget* widget);
    [[nodiscard]] std::string chosenNode() const;

    Editor& m_editor;
    ScriptEditing m_editing;
    Thumbnails m_thumbnails;
    QTimer m_picturesTimer;
    QTimer m_retireTimer;
    std::vector<QPointer<SceneCard>> m_retired;  ///< hidden, to be deleted
    QStackedWidget* m_pages;
    QWidget* m_closed = nullptr;
    QWidget* m_empty = nullptr;
    StatusLine* m_scriptStatus = nullptr;
    QLabel* m_scriptError = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_list = nullptr;
    ScriptHead* m_head = nullptr;
    QPushButton* m_addScene = nullptr;
    QWidget* m_dropLine = nullptr;
    NewText* m_newScene = nullptr;
    std::vector<SceneCard*> m_cards;
    QPointer<SentenceRow> m_spoken;
    bool m_outdated = true;
};

}  // namespace sw::ui
