#pragma once

#include <QTextEdit>
#include <QTimer>
#include <functional>
#include <string>
#include <vector>

#include "ui/editor.h"

class QSyntaxHighlighter;

namespace sw::ui {

/// A text of the project that is written where it stands: it has no frame of its own until it is used, is as high as its
/// text, and tells the project what was typed after a short rest and when it is left. All that is typed in one stay is one
/// step of undo. Undo in it is the project's.
class TextField final : public QTextEdit {
    Q_OBJECT

public:
    using MakeEdit = std::function<Edit(const std::string& text)>;

    /// `about` names what is written, for undo ("sentence-3").
    TextField(Editor& editor, std::string about, MakeEdit makeEdit, QWidget* parent = nullptr);

    /// Without it, a text that was emptied is put back when the field is left.
    void setMayBeEmpty(bool may) { m_mayBeEmpty = may; }
    /// With it, Enter makes a new line instead of entered().
    void setManyLines(bool many) { m_manyLines = many; }
    /// Parts in square brackets are shown as to be filled in.
    void setMarksBlanks(bool marks);

    /// What the project has. Where the cursor stands, and what is being typed, stay.
    void showText(const QString& text);
    [[nodiscard]] QString text() const { return toPlainText(); }
    /// Tells the project now.
    void flush();
    /// What was typed and not told is forgotten.
    void discard();

    [[nodiscard]] int place() const { return textCursor().position(); }
    /// −1 is the end.
    void setPlace(int place);
    /// Selects the first blank at or after `from`; false when there is none.
    bool selectBlank(int from = 0);

    [[nodiscard]] QSize minimumSizeHint() const override { return {40, height()}; }

signals:
    void focused();
    void entered();
    void joinedBack();  ///< Backspace at the start
    void joinedOn();    ///< Delete at the end
    void stepped(bool down);   ///< Up on the first line, Down on the last
    void moved(bool down);     ///< Alt+Up, Alt+Down

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fit();
    void noteTyping();
    bool takeKey(QKeyEvent* event);
    [[nodiscard]] bool atEdgeLine(bool last) const;
    void replaceText(const QString& text);

    Editor& m_editor;
    std::string m_about;
    MakeEdit m_makeEdit;
    QTimer m_rest;
    QString m_shown;      // what the project has
    std::string m_merge;  // of this stay
    bool m_typed = false;
    bool m_showing = false;
    bool m_mayBeEmpty = false;
    bool m_manyLines = false;
    QSyntaxHighlighter* m_blanks = nullptr;
};

/// Where the blanks of a draft are in its text: what stands in square brackets, the brackets included.
struct Blank {
    int start = 0;
    int length = 0;
};
std::vector<Blank> blanksOf(const QString& text);

}  // namespace sw::ui
