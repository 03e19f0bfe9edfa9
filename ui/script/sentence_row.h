#pragma once

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/node_status.h"
#include "ui/script/failure_note.h"
#include "ui/script/grip.h"
#include "ui/script/node_tools.h"
#include "ui/script/script_editing.h"
#include "ui/script/text_field.h"

namespace sw::ui {

/// One sentence of the script: its text to be written on, how long it is and how it stands with its voice, and what can
/// be done to it. The tools are there while the row is active.
class SentenceRow final : public QWidget {
    Q_OBJECT

public:
    SentenceRow(ScriptEditing& editing, SentenceId id, QWidget* parent = nullptr);

    [[nodiscard]] SentenceId id() const { return m_id; }
    [[nodiscard]] QString item() const { return QString::fromStdString(toText(m_id)); }
    [[nodiscard]] TextField* field() const { return m_text; }

    /// `spoken` is null while the sentence has no time.
    void show(const Sentence& sentence, const SpokenSentence* spoken, const QString& name, bool draft);
    void refreshStatus();
    void setSelected(bool selected);
    /// It is being spoken at the playhead.
    void setSpoken(bool spoken);
    [[nodiscard]] bool isSelected() const { return m_selected; }
    [[nodiscard]] bool isSpoken() const { return m_spoken; }
    /// The focus is in it, or the pointer over it.
    void setActive(bool active);
    /// Opens the text of the captions, which is another than what is spoken.
    void editCaption();
    /// Before it goes: what was typed and not told is forgotten.
    void discard();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void connectText();
    void makeTools();
    void fillMenu(QMenu* menu);
    void fillVoices(QMenu* menu);
    void showTools();
    void showCaption(const Sentence& sentence);
    [[nodiscard]] std::string node() const { return "voice/" + toText(m_id); }
    /// What was recorded for it; null when its voice is a generated one.
    [[nodiscard]] const Override* recording() const;
    void hearAll();
    [[nodiscard]] QString voiceTitle() const;

    ScriptEditing& m_editing;
    SentenceId m_id;
    QVBoxLayout* m_column;
    QHBoxLayout* m_meta;
    Grip* m_grip;
    TextField* m_text;
    StatusLine* m_status;
    TextField* m_caption = nullptr;
    QWidget* m_captionRow = nullptr;
    QWidget* m_tools = nullptr;
    NodeTools* m_nodeTools = nullptr;
    QToolButton* m_voiceButton = nullptr;
    FailureNote* m_failure = nullptr;
    QString m_name;
    std::string m_voice;
    QString m_lead;
    bool m_blank = false;
    bool m_selected = false;
    bool m_spoken = false;
    bool m_active = false;
    bool m_hovered = false;
};

}  // namespace sw::ui
