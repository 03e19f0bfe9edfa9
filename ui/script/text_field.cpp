#include "ui/script/text_field.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace sw::ui {
namespace {

/// So long after the last key the project is told.
constexpr int kRestMs = 350;

class BlankMarks final : public QSyntaxHighlighter {
public:
    explicit BlankMarks(QTextEdit* field) : QSyntaxHighlighter(field->document()), m_field(field) {}

protected:
    void highlightBlock(const QString& text) override {
        const Colours& colours = Colours::of(m_field->palette());
        QColor ground = colours.warning;
        ground.setAlpha(50);
        QTextCharFormat format;
        format.setBackground(ground);
        format.setForeground(colours.warning);
        for (const Blank& blank : blanksOf(text))
            setFormat(blank.start, blank.length, format);
    }

private:
    QTextEdit* m_field;
};

bool isOneOf(const QKeyEvent& event, std::initializer_list<QKeySequence::StandardKey> keys) {
    return std::any_of(keys.begin(), keys.end(), [&](QKeySequence::StandardKey key) { return event.matches(key); });
}

}  // namespace

std::vector<Blank> blanksOf(const QString& text) {
    std::vector<Blank> blanks;
    for (auto at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
        const auto end = text.indexOf(']', at);
        if (end < 0)
            break;
        blanks.push_back({static_cast<int>(at), static_cast<int>(end - at + 1)});
        at = end;
    }
    return blanks;
}

TextField::TextField(Editor& editor, std::string about, MakeEdit makeEdit, QWidget* parent)
    : QTextEdit(parent), m_editor(editor), m_about(std::move(about)), m_makeEdit(std::move(makeEdit)) {
    setProperty("role", "written");
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &TextField::flush);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &TextField::fit);
    connect(this, &QTextEdit::textChanged, this, &TextField::noteTyping);
    fit();
}

void TextField::fit() {
    const int frame = height() - viewport()->height();
    const int wanted = static_cast<int>(std::ceil(document()->size().height())) + frame;
    if (wanted != height())
        setFixedHeight(wanted);
}

void TextField::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    fit();
}

void TextField::setMarksBlanks(bool marks) {
    if (marks == (m_blanks != nullptr))
        return;
    m_showing = true;  // colours are no typing
    delete m_blanks;
    m_blanks = marks ? new BlankMarks(this) : nullptr;
    m_showing = false;
}

void TextField::replaceText(const QString& text) {
    const QString before = toPlainText();
    qsizetype start = 0;
    const qsizetype shorter = std::min(before.size(), text.size());
    while (start < shorter && before[start] == text[start])
        ++start;
    qsizetype end = 0;
    while (end < shorter - start && before[before.size() - 1 - end] == text[text.size() - 1 - end])
        ++end;
    m_showing = true;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(before.size() - end), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(start, text.size() - end - start));
    m_showing = false;
}

void TextField::showText(const QString& text) {
    m_shown = text;
    const QString now = toPlainText();
    if (now == text || (hasFocus() && (m_typed || now.trimmed() == text)))
        return;
    replaceText(text);
}

void TextField::noteTyping() {
    if (m_showing)
        return;
    m_typed = true;
    m_rest.start();
}

void TextField::flush() {
    m_rest.stop();
    if (!m_typed)
        return;
    if (!textCursor().block().layout()->preeditAreaText().isEmpty())
        return m_rest.start();  // a word is still being composed
    const QString text = toPlainText().trimmed();
    if (text.isEmpty() && !m_mayBeEmpty)
        return;
    m_typed = false;
    if (text == m_shown)
        return;
    if (m_merge.empty())
        m_merge = m_editor.newMerge(m_about);
    m_editor.apply(m_makeEdit(text.toStdString()), {{}, m_merge});
}

void TextField::discard() {
    m_rest.stop();
    m_typed = false;
}

void TextField::setPlace(int place) {
    QTextCursor cursor = textCursor();
    if (place < 0)
        cursor.movePosition(QTextCursor::End);
    else
        cursor.setPosition(std::min<int>(place, static_cast<int>(toPlainText().size())));
    setTextCursor(cursor);
}

bool TextField::selectBlank(int from) {
    for (const Blank& blank : blanksOf(toPlainText())) {
        if (blank.start < from)
            continue;
        QTextCursor cursor = textCursor();
        cursor.setPosition(blank.start);
        cursor.setPosition(blank.start + blank.length, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        return true;
    }
    return false;
}

bool TextField::atEdgeLine(bool last) const {
    QTextCursor moved = textCursor();
    return !moved.movePosition(last ? QTextCursor::Down : QTextCursor::Up);
}

/// The keys that mean something else here than in other texts. With the key's effect only for a press, not for the question
/// of who will take it.
bool TextField::takeKey(QKeyEvent* event) {
    const bool press = event->type() == QEvent::KeyPress;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool selection = textCursor().hasSelection();
    const bool down = event->key() == Qt::Key_Down;
    if (isOneOf(*event, {QKeySequence::Undo, QKeySequence::Redo})) {
        if (press) {
            const bool undo = event->matches(QKeySequence::Undo);
            flush();
            m_merge.clear();
            undo ? m_editor.undo() : m_editor.redo();
        }
        return true;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_manyLines) {
        if (press)
            emit entered();
        return true;
    }
    if (event->key() == Qt::Key_Backspace && modifiers == Qt::NoModifier && !selection && place() == 0) {
        if (press)
            emit joinedBack();
        return true;
    }
    if (event->key() == Qt::Key_Delete && modifiers == Qt::NoModifier && !selection && textCursor().atEnd()) {
        if (press)
            emit joinedOn();
        return true;
    }
    if ((down || event->key() == Qt::Key_Up) && modifiers == Qt::AltModifier) {
        if (press)
            emit moved(down);
        return true;
    }
    if ((down || event->key() == Qt::Key_Up) && modifiers == Qt::NoModifier && atEdgeLine(down)) {
        if (press)
            emit stepped(down);
        return true;
    }
    return false;
}

bool TextField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && takeKey(static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::PaletteChange && m_blanks) {
        m_showing = true;
        m_blanks->rehighlight();
        m_showing = false;
    }
    return QTextEdit::event(event);
}

void TextField::keyPressEvent(QKeyEvent* event) {
    if (!takeKey(event))
        QTextEdit::keyPressEvent(event);
}

void TextField::focusInEvent(QFocusEvent* event) {
    QTextEdit::focusInEvent(event);
    emit focused();
}

void TextField::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    flush();
    m_merge.clear();
    discard();
    if (toPlainText() != m_shown)
        replaceText(m_shown);
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) {
        cursor.clearSelection();
        setTextCursor(cursor);
    }
}

void TextField::wheelEvent(QWheelEvent* event) {
    event->ignore();  // the panel scrolls
}

void TextField::insertFromMimeData(const QMimeData* source) {
    QString text = source->text();
    if (!m_manyLines)
        text = text.simplified();
    textCursor().insertText(text);
}

}  // namespace sw::ui
