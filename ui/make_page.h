#pragma once

#include <QWidget>

#include "ui/draft.h"
#include "ui/editor.h"
#include "ui/preferences.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSlider;

namespace sw::ui {

/// How long a text is, and how long to read aloud.
struct TextLength {
    int words = 0;
    int characters = 0;         ///< Han, Kana and Hangul, which are no part of words here
    bool inCharacters = false;  ///< they are what the text is counted in
    double seconds = 0;
};
TextLength lengthOfText(const QString& text);

/// Where a new short begins: a text or a topic, and what it shall be like. *Make* opens the project and makes everything.
class MakePage final : public QWidget {
    Q_OBJECT

public:
    enum class Source { Text, Topic };

    MakePage(Editor& editor, Preferences& preferences, QWidget* parent = nullptr);
    void begin(Source source);
    /// Reads a text file into the page; an error becomes a notice.
    void openText(const QString& file);
    [[nodiscard]] NewShort wanted() const;
    /// Shows the looks with what fits to each in front.
    void showTemplates();
    /// As *Make*, into this file.
    void makeInto(const std::filesystem::path& file);
    /// A project without a text, for own footage. False after a word about why not.
    bool makeEmpty(const QString& name);

signals:
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void fillChoices();
    void keepDraft();
    /// What was written before comes back by undo.
    void replaceText(const QString& text);
    void showCount();
    void showPrice();
    void make();
    bool create(const NewShort& asked, const std::filesystem::path& file);
    void useTemplate(const Template& chosen);
    [[nodiscard]] std::filesystem::path freeFile(const std::string& title) const;

    Editor& m_editor;
    Preferences& m_preferences;
    Draft* m_draft;
    Source m_source = Source::Text;
    QString m_fileName;
    QLabel* m_title;
    QWidget* m_templates;
    QPlainTextEdit* m_text;
    QLineEdit* m_topic;
    QLabel* m_count;
    QPushButton* m_open;
    QSlider* m_seconds;
    QLabel* m_secondsText;
    QComboBox* m_look;
    QComboBox* m_voice;
    QComboBox* m_mood;
    QComboBox* m_platform;
    QComboBox* m_aspect;
    QLabel* m_price;
    QPushButton* m_make;
};

}  // namespace sw::ui
