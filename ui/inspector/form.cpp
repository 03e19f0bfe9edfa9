#include "ui/inspector/form.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QTimer>
#include <algorithm>
#include <optional>
#include <utility>

#include "ui/inspector/switch.h"
#include "ui/theme.h"

namespace sw::ui {
namespace {

const QString kMixed = QStringLiteral("—");
/// So long after the last key typed text is taken over.
constexpr int kTypingMs = 350;

/// Turns the wheel over to the panel, unless the creator works in the box.
class QuietWheel final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore();
        return true;
    }
};

/// Several lines that grow with their text.
class Paragraph final : public QPlainTextEdit {
public:
    Paragraph() {
        setTabChangesFocus(true);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(this, &QPlainTextEdit::textChanged, this, &Paragraph::fit);
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QPlainTextEdit::resizeEvent(event);
        fit();
    }

private:
    void fit() {
        constexpr int kMostLines = 8;
        const int lines = std::clamp(static_cast<int>(document()->size().height()), 2, kMostLines);
        const int height = lines * fontMetrics().lineSpacing() + 20;
        setVerticalScrollBarPolicy(document()->size().height() > kMostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
        if (height != maximumHeight() || height != minimumHeight())
            setFixedHeight(height);
    }
};

/// How a text field reads and shows its words, and where they belong.
struct TextPort {
    std::function<QString()> read;
    std::function<void(const QString&)> put;
    std::function<QString()> value;              ///< of the project; "" where the things differ
    std::function<bool(const QString&)> write;  ///< false when it was refused
};

/// What is typed into a field: taken over soon after the last key, and when the field is left; one step for each stay. While
/// somebody writes, the words stay as they are written, though the project may keep them without a last space or comma.
class Typing final : public QObject {
public:
    Typing(QWidget* field, Form& form, TextPort port) : QObject(field), m_form(form), m_port(std::move(port)) {
        m_timer.setSingleShot(true);
        m_timer.setInterval(kTypingMs);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (!m_port.read().trimmed().isEmpty())  // somebody is about to type something else
                commit();
        });
        field->installEventFilter(this);
    }
    void typed() {
        m_pending = true;
        m_timer.start();
    }
    void show() {
        if (m_pending || m_committing)
            return;
        const QString shown = m_port.value();
        if (m_kept && m_kept->first == m_port.read() && m_kept->second == shown)
            return;
        m_kept.reset();
        if (m_port.read() != shown) {
            m_port.put(shown);
            m_pending = false;  // it was not the creator who wrote that
            m_timer.stop();
        }
    }
    void commit() {
        m_timer.stop();
        if (!std::exchange(m_pending, false))
            return;
        const QString text = m_port.read();
        m_committing = true;
        const bool taken = m_port.write(text);
        m_committing = false;
        m_kept.reset();
        if (taken)
            m_kept = {text, m_port.value()};
        else
            show();
    }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::FocusIn) {
            m_form.beginGesture();
        } else if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
            commit();
            m_kept.reset();
            show();
            m_form.endGesture();
        }
        return false;
    }

private:
    Form& m_form;
    TextPort m_port;
    QTimer m_timer;
    bool m_pending = false;
    bool m_committing = false;
    std::optional<std::pair<QString, QString>> m_kept;  ///< as it was written, and as the project keeps it
};

QString wordsOf(const Bound<std::string>& value) {
    return QString::fromStdString(commonOf(value.read()).value_or(""));
}

}  // namespace

Form::Form(Editor& editor, QWidget* parent) : QScrollArea(parent), m_editor(editor) {
    auto* body = new QWidget;
    m_sections = new QVBoxLayout(body);
    m_sections->setContentsMargins(metrics::kSmallGap, metrics::kSmallGap, metrics::kMargin, metrics::kMargin);
    m_sections->setSpacing(metrics::kGap);
    m_sections->addStretch(1);
    setWidget(body);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

QBoxLayout* Form::column() const {
    return m_section ? m_section->content() : m_sections;
}

Section* Form::section(const QString& title, bool open) {
    m_section = new Section(title);
    m_section->setOpen(open);
    m_sections->insertWidget(m_sections->count() - 1, m_section);
    return m_section;
}

void Form::add(QWidget* widget) {
    if (m_section)
        m_section->content()->addWidget(widget);
    else
        m_sections->insertWidget(m_sections->count() - 1, widget);
}

void Form::addRow(const std::vector<QWidget*>& widgets) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    for (QWidget* widget : widgets)
        layout->addWidget(widget, 1);
    add(row);
}

void Form::showWhen(QWidget* widget, std::function<bool()> wanted) {
    onRefresh([widget, wanted = std::move(wanted)] { widget->setVisible(wanted()); });
}

void Form::enableWhen(QWidget* widget, std::function<bool()> wanted) {
    onRefresh([widget, wanted = std::move(wanted)] { widget->setEnabled(wanted()); });
}

void Form::onRefresh(std::function<void()> show) {
    m_refreshers.push_back(std::move(show));
}

void Form::beginGesture() {
    m_merge = m_editor.newMerge("inspector");
}

void Form::endGesture() {
    m_merge.clear();
}

bool Form::give(const std::vector<Edit>& edits) {
    // One edit tells its own name; of several alike the first one's stands for all.
    const bool taken = !edits.empty() && m_editor.apply(edits, {editLabel(edits.front()), m_merge});
    if (!taken)
        refresh();
    return taken;
}

void Form::refresh() {
    for (const auto& show : m_refreshers)
        show();
}

QWidget* Form::labelled(const QString& label, QWidget* control) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSmallGap);
    auto* name = new QLabel(label);
    name->setProperty("role", "dim");
    name->setFixedWidth(kLabelWidth);
    name->setWordWrap(true);
    name->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    layout->addWidget(name);
    layout->addWidget(control, 1);
    return row;
}

NumberField* Form::number(const QString& label, const NumberKind& kind, const Bound<double>& value) {
    auto* field = new NumberField(label, kind);
    field->setLabelWidth(kLabelWidth);
    connect(field, &NumberField::gestureBegan, this, &Form::beginGesture);
    connect(field, &NumberField::gestureEnded, this, &Form::endGesture);
    connect(field, &NumberField::edited, this, [this, value](double number) { give(value.write(number)); });
    connect(field, &NumberField::refused, this,
            [this](const QString& why) { m_editor.tell(Notice{Notice::Kind::Hint, why, {}, {}}); });
    onRefresh([field, value] {
        const std::vector<double> values = value.read();
        if (values.empty())
            return;
        if (commonOf(values))
            field->setValue(values.front());
        else
            field->setMixed(values.back());
    });
    return field;
}

NumberField* Form::shortNumber(const QString& label, const QString& spoken, const NumberKind& kind, const Bound<double>& value) {
    NumberField* field = number(label, kind, value);
    field->setLabelWidth(18);
    field->setSpokenName(spoken);
    return field;
}

QWidget* Form::choice(const QString& label, std::function<std::vector<Choice>()> choices, const Bound<std::string>& value) {
    auto* box = new QComboBox;
    box->setPlaceholderText(kMixed);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->installEventFilter(new QuietWheel(box));
    connect(box, &QComboBox::activated, this,
            [this, box, value](int index) { give(value.write(box->itemData(index).toString().toStdString())); });
    onRefresh([box, value, choices = std::move(choices)] {
        std::vector<Choice> offered = choices();
        const std::optional<std::string> common = commonOf(value.read());
        if (common && std::none_of(offered.begin(), offered.end(), [&](const Choice& c) { return c.name == *common; }))
            offered.push_back({*common, *common, {}});
        bool same = static_cast<std::size_t>(box->count()) == offered.size();
        for (std::size_t i = 0; same && i < offered.size(); ++i)
            same = box->itemData(static_cast<int>(i)).toString().toStdString() == offered[i].name &&
                   box->itemText(static_cast<int>(i)).toStdString() == offered[i].title;
        if (!same) {
            box->clear();
            for (const Choice& c : offered) {
                box->addItem(QString::fromStdString(c.title), QString::fromStdString(c.name));
                box->setItemData(box->count() - 1, QString::fromStdString(c.summary), Qt::ToolTipRole);
            }
        }
        box->setCurrentIndex(common ? box->findData(QString::fromStdString(*common)) : -1);
    });
    return labelled(label, box);
}

QCheckBox* Form::toggle(const QString& label, const Bound<bool>& value) {
    auto* box = new Switch(label);
    connect(box, &QCheckBox::clicked, this, [this, box, value] {
        box->setTristate(false);
        give(value.write(box->isChecked()));
    });
    onRefresh([box, value] {
        const std::optional<bool> common = commonOf(value.read());
        box->setTristate(!common);
        box->setCheckState(!common ? Qt::PartiallyChecked : *common ? Qt::Checked : Qt::Unchecked);
    });
    return box;
}

QWidget* Form::text(const QString& label, const QString& hint, const Bound<std::string>& value) {
    auto* edit = new QLineEdit;
    auto* typing = new Typing(edit, *this,
                              {[edit] { return edit->text(); }, [edit](const QString& words) {
                                   edit->setText(words);
                                   edit->setCursorPosition(0);
                               },
                               [value] { return wordsOf(value); },
                               [this, value](const QString& words) { return give(value.write(words.toStdString())); }});
    connect(edit, &QLineEdit::textEdited, typing, [typing] { typing->typed(); });
    connect(edit, &QLineEdit::returnPressed, typing, [typing] { typing->commit(); });
    onRefresh([edit, hint, typing, value] {
        edit->setPlaceholderText(commonOf(value.read()) ? hint : kMixed);
        typing->show();
    });
    return labelled(label, edit);
}

QWidget* Form::paragraph(const QString& label, const QString& hint, const Bound<std::string>& value) {
    auto* field = new QWidget;
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSmallGap);
    auto* edit = new Paragraph;
    auto* name = new QLabel(label);
    name->setProperty("role", "dim");
    name->setBuddy(edit);
    edit->setAccessibleName(label);
    column->addWidget(name);
    column->addWidget(edit);
    auto* typing = new Typing(edit, *this,
                              {[edit] { return edit->toPlainText(); }, [edit](const QString& words) { edit->setPlainText(words); },
                               [value] { return wordsOf(value); },
                               [this, value](const QString& words) { return give(value.write(words.toStdString())); }});
    connect(edit, &QPlainTextEdit::textChanged, typing, [edit, typing] {
        if (edit->hasFocus())
            typing->typed();
    });
    onRefresh([edit, hint, typing, value] {
        edit->setPlaceholderText(commonOf(value.read()) ? hint : kMixed);
        typing->show();
    });
    return field;
}

QWidget* Form::colour(const QString& label, const Bound<std::string>& value, bool optional) {
    auto* button = new ColourButton(optional);
    connect(button, &ColourButton::gestureBegan, this, &Form::beginGesture);
    connect(button, &ColourButton::gestureEnded, this, &Form::endGesture);
    connect(button, &ColourButton::edited, this, [this, value](const QString& name) { give(value.write(name.toStdString())); });
    onRefresh([button, value] {
        const std::optional<std::string> common = commonOf(value.read());
        button->setColour(common ? std::optional(QString::fromStdString(*common)) : std::nullopt);
    });
    return labelled(label, button);
}

QLabel* Form::note(std::function<QString()> words) {
    QLabel* label = textLabel({}, "dim");
    onRefresh([label, words = std::move(words)] {
        const QString text = words();
        label->setText(text);
        label->setVisible(!text.isEmpty());
    });
    return label;
}

QPushButton* Form::button(const QString& words, const QString& name, std::function<void()> press) {
    auto* made = flatButton(words, name);
    made->setProperty("flat", false);
    connect(made, &QPushButton::clicked, this, std::move(press));
    return made;
}

}  // namespace sw::ui
