#include "ui/export_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QStandardPaths>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/icons.h"
#include "ui/preview/shape_menu.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

QString stateText(const ExportItem& item) {
    switch (item.state) {
        case ExportItem::State::Waiting: return ExportPanel::tr("Waiting");
        case ExportItem::State::Running:
            return item.secondsLeft < 0 ? ExportPanel::tr("%1 %").arg(static_cast<int>(item.fraction * 100))
                                        : ExportPanel::tr("%1 % · %2 s left").arg(static_cast<int>(item.fraction * 100)).arg(static_cast<int>(item.secondsLeft + 0.5));
        case ExportItem::State::Paused: return ExportPanel::tr("Paused");
        case ExportItem::State::Done: return item.message;
        case ExportItem::State::Failed: return item.message;
        case ExportItem::State::Cancelled: return ExportPanel::tr("Cancelled");
    }
    return {};
}

/// Where title, description and hashtags of a film are written.
QString sidecarOf(const QString& film) {
    const QFileInfo info(film);
    return info.path() + "/" + info.completeBaseName() + ".txt";
}

}  // namespace

ExportRow::ExportRow(ExportQueue& queue, int id, QWidget* parent)
    : QFrame(parent),
      m_queue(queue),
      m_id(id),
      m_name(new ElidingLabel("heading", this)),
      m_state(textLabel({}, "dim", this)),
      m_progress(new QProgressBar(this)),
      m_pause(flatButton({}, "pause", this)),
      m_cancel(flatButton(tr("Cancel"), "x", this)),
      m_open(flatButton(tr("Open folder"), "folder-open", this)),
      m_remove(flatButton(tr("Remove"), "x", this)) {
    setProperty("role", "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kMargin, metrics::kGap, metrics::kMargin, metrics::kGap);
    column->setSpacing(metrics::kSmallGap);
    column->addWidget(m_name);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of the export"));
    column->addWidget(m_progress);
    column->addWidget(m_state);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QPushButton* button : {m_pause, m_cancel, m_open, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_queue.cancel(m_id); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_queue.remove(m_id); });
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_output).absolutePath())); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        for (const ExportItem& item : m_queue.items())
            if (item.id == m_id)
                return item.state == ExportItem::State::Running || item.state == ExportItem::State::Waiting ? m_queue.pause(m_id) : m_queue.resume(m_id);
    });
}

void ExportRow::show(const ExportItem& item) {
    using State = ExportItem::State;
    m_output = item.output;
    m_name->setText(QFileInfo(item.output).fileName());
    m_name->setToolTip(item.output);
    m_state->setText(stateText(item));
    const bool active = item.state == State::Running || item.state == State::Waiting;
    m_progress->setVisible(active || item.state == State::Paused);
    m_progress->setValue(static_cast<int>(item.fraction * 1000));
    const bool again = item.state == State::Failed || item.state == State::Cancelled;
    m_state->setProperty("role", item.state == State::Failed ? "danger" : "dim");
    m_state->style()->polish(m_state);
    m_pause->setText(active ? tr("Pause") : again ? tr("Try again") : tr("Go on"));
    m_pause->setIcon(icon(active ? "pause" : again ? "refresh-cw" : "play"));
    m_pause->setVisible(item.state != State::Done);
    m_cancel->setVisible(active || item.state == State::Paused);
    m_open->setVisible(item.state == State::Done);
    m_remove->setVisible(!active && item.state != State::Paused);
    QFrame::show();
}

ExportPanel::ExportPanel(Editor& editor, ExportQueue& queue, Preferences& preferences, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_queue(queue),
      m_preferences(preferences),
      m_preset(new ElidingBox(this)),
      m_encoder(new ElidingBox(this)),
      m_shape(new ElidingBox(this)),
      m_file(new QLineEdit(this)),
      m_range(new QCheckBox(tr("Only between in and out"), this)),
      m_sidecar(new QCheckBox(tr("Title, description and hashtags as a file beside it"), this)),
      m_hint(textLabel({}, "dim", this)),
      m_export(primaryButton(tr("Export"), this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(metrics::kMargin, metrics::kMargin, metrics::kMargin, metrics::kMargin);
    outer->setSpacing(metrics::kMargin);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(metrics::kGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const ExportSettings& preset : editor.studio().presets)
        m_preset->addItem(QString::fromStdString(preset.title), QString::fromStdString(preset.name));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setAccessibleName(tr("Preset"));
    form->addRow(tr("Preset"), m_preset);
    m_encoder->addItem(tr("Software: the same film everywhere"), "software");
    m_encoder->addItem(tr("Hardware where it works"), "auto");
    m_encoder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_encoder->setAccessibleName(tr("Encoder"));
    form->addRow(tr("Encoder"), m_encoder);
    m_shape->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_shape->setAccessibleName(tr("Shape"));
    m_shape->setToolTip(tr("The short in another shape, as the preview shows it"));
    form->addRow(tr("Shape"), m_shape);
    auto* file = new QHBoxLayout;
    file->setSpacing(metrics::kSmallGap);
    m_file->setAccessibleName(tr("File to write"));
    file->addWidget(m_file, 1);
    QToolButton* choose = iconButton("folder-open", tr("Choose where to write the film"), this);
    file->addWidget(choose);
    form->addRow(tr("File"), file);
    outer->addLayout(form);
    outer->addWidget(m_range);
    outer->addWidget(m_sidecar);
    outer->addWidget(m_hint);
    outer->addWidget(m_export);
    setFocusProxy(m_export);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* list = new QWidget(scroll);
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, metrics::kGap, 0, 0);
    m_rows->setSpacing(metrics::kGap);
    m_rows->addStretch(1);
    scroll->setWidget(list);
    outer->addWidget(scroll, 1);

    if (const int at = m_preset->findData(preferences.value("export/preset", "default")); at >= 0)
        m_preset->setCurrentIndex(at);
    m_sidecar->setChecked(preferences.value("export/sidecar", true).toBool());
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportPanel::showPreset);
    connect(m_shape, &QComboBox::activated, this, &ExportPanel::showProject);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_ownName = true; });
    connect(m_file, &QLineEdit::returnPressed, this, &ExportPanel::exportNow);
    connect(m_export, &QPushButton::clicked, this, &ExportPanel::exportNow);
    connect(choose, &QToolButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getSaveFileName(this, tr("Export"), m_file->text(), {}, nullptr, QFileDialog::DontConfirmOverwrite);
        if (chosen.isEmpty())
            return;
        m_ownName = true;
        m_file->setText(chosen);
    });
    connect(&editor, &Editor::opened, this, [this] {
        m_ownName = false;
        m_shape->setCurrentIndex(-1);
        showProject();
    });
    connect(&editor, &Editor::variantChanged, this, [this] {
        m_shape->setCurrentIndex(m_shape->findData(QString::fromStdString(m_editor.variant())));
        showProject();
    });
    connect(&editor, &Editor::changed, this, &ExportPanel::showProject);
    connect(&editor, &Editor::inOutChanged, this, &ExportPanel::showProject);
    connect(&queue, &ExportQueue::changed, this, &ExportPanel::showQueue);
    showProject();
    showQueue();
}

QString ExportPanel::suggestedFile() const {
    static const QRegularExpression kNotForNames("[/\\x00-\\x1f]+");
    constexpr int kLongest = 60;  // characters; file systems take 255 bytes
    QString ending = "mp4";
    for (const ExportSettings& preset : m_editor.studio().presets)
        if (preset.name == m_preset->currentData().toString().toStdString() && !preset.containers.empty())
            ending = QString::fromStdString(preset.containers.front());
    const QString folder = m_preferences.value("export/folder", QStandardPaths::writableLocation(QStandardPaths::MoviesLocation)).toString();
    const QString shape = m_shape->currentData().toString().replace(':', 'x');
    return folder + "/" + m_editor.title().replace(kNotForNames, " ").simplified().left(kLongest).trimmed() + (shape.isEmpty() ? shape : " " + shape) + "." + ending;
}

/// The base's first; those that the project has no layout of its own for follow from the base's.
void ExportPanel::showShapes() {
    std::vector<std::pair<QString, QString>> shapes;
    for (const ShapeEntry& shape : shapesOf(*m_editor.state().project))
        shapes.emplace_back(shape.title, QString::fromStdString(shape.variant));
    const bool same = m_shape->count() == static_cast<int>(shapes.size()) && m_shape->currentIndex() >= 0 && [&] {
        for (int i = 0; i < m_shape->count(); ++i)
            if (m_shape->itemText(i) != shapes[static_cast<std::size_t>(i)].first)
                return false;
        return true;
    }();
    if (same)
        return;
    const QString chosen = m_shape->currentIndex() < 0 ? QString::fromStdString(m_editor.variant()) : m_shape->currentData().toString();
    m_shape->clear();
    for (const auto& [title, variant] : shapes)
        m_shape->addItem(title, variant);
    m_shape->setCurrentIndex(std::max(0, m_shape->findData(chosen)));
}

void ExportPanel::showProject() {
    showShapes();
    const bool complete = m_editor.isOpen() && m_editor.state().plan->runs + m_editor.state().plan->maybeRuns == 0;
    m_export->setEnabled(m_editor.isOpen() && complete);
    m_hint->setText(!m_editor.isOpen() ? tr("Open a project to export it.")
                    : complete         ? QString()
                                       : tr("Some of it is still to be made. Press Make first."));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_range->setVisible(m_editor.inOut().has_value());
    if (!m_editor.inOut())
        m_range->setChecked(false);
    if (!m_ownName && m_editor.isOpen())
        m_file->setText(suggestedFile());
}

void ExportPanel::showPreset() {
    m_preferences.setValue("export/preset", m_preset->currentData());
    if (!m_ownName)
        return showProject();
    const QFileInfo typed(m_file->text());
    const QString ending = QFileInfo(suggestedFile()).suffix();
    m_file->setText(typed.path() + "/" + typed.completeBaseName() + "." + ending);
}

bool ExportPanel::mayReplace(const QString& film) {
    const auto wroteIt = [&](const ExportItem& item) { return item.state == ExportItem::State::Done && item.output == film; };
    QStringList files{film};
    if (m_sidecar->isChecked())
        files << sidecarOf(film);
    const auto inTheWay = std::find_if(files.begin(), files.end(), [](const QString& file) { return QFileInfo::exists(file); });
    if (inTheWay == files.end() || std::any_of(m_queue.items().begin(), m_queue.items().end(), wroteIt))
        return true;
    m_editor.tell(Notice{Notice::Kind::Problem, tr("%1 exists already. Choose another name, or replace it.").arg(*inTheWay), tr("Replace it"),
                         [this] { put(true); }});
    return false;
}

void ExportPanel::exportNow() {
    if (m_export->isEnabled())
        put(false);
}

void ExportPanel::put(bool replace) {
    ExportItem item;
    item.output = m_file->text().trimmed();
    if (!replace && !mayReplace(item.output))
        return;
    item.title = m_editor.title();
    item.preset = m_preset->currentData().toString().toStdString();
    item.encoder = m_encoder->currentData().toString().toStdString();
    item.variant = m_shape->currentData().toString().toStdString();
    if (m_range->isChecked())
        item.range = m_editor.inOut();
    const QFileInfo info(item.output);
    Disk& disk = m_editor.studio().tools.disk;
    if (const Result<void> folder = disk.makeFolders(info.absolutePath().toStdString()); !folder)
        return m_editor.tell(folder.error());
    m_preferences.setValue("export/folder", info.absolutePath());
    m_preferences.setValue("export/sidecar", m_sidecar->isChecked());
    if (const Result<int> added = m_queue.add(item); !added)
        return m_editor.tell(added.error());
    if (m_sidecar->isChecked()) {
        const Script& script = m_editor.state().project->script;
        const std::string words = script.title + "\n\n" + script.description + "\n\n" + script.hashtags + "\n";
        if (const Result<void> written = disk.writeAtomically(sidecarOf(item.output).toStdString(), words); !written)
            m_editor.tell(written.error());
    }
}

void ExportPanel::showQueue() {
    QSet<int> there;
    for (const ExportItem& item : m_queue.items()) {
        there << item.id;
        if (!m_shown.contains(item.id)) {
            auto* row = new ExportRow(m_queue, item.id, this);
            m_shown.insert(item.id, row);
            m_rows->insertWidget(0, row);
        }
        m_shown[item.id]->show(item);
    }
    for (const int id : m_shown.keys())
        if (!there.contains(id))
            m_shown.take(id)->deleteLater();
}

}  // namespace sw::ui
