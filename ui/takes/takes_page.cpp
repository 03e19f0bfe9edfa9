#include "ui/takes/takes_page.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/resolve.h"
#include "ui/node_status.h"
#include "ui/script/script_editing.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr QSize kStill{540, 960};  // logical pixels that stills are painted for, at most

Duration lengthOf(const MadeTake& take) {
    return take.asset ? Duration{integerOr(take.asset->value, "duration", 0)} : Duration{};
}

MediaRef soundOf(const MadeTake& take) {
    const auto found = take.asset ? take.asset->files.find("audio") : std::map<std::string, MediaRef>::const_iterator{};
    return take.asset && found != take.asset->files.end() ? found->second : MediaRef{};
}

QString textOf(const Json& parameters, const char* name) {
    return QString::fromStdString(stringOr(parameters, name)).simplified();
}

/// A film lasts whole frames.
Duration wholeFrames(Duration duration) {
    const FrameRate rate;
    return startOfFrame(frameAt(TimePoint{} + duration, rate) + 1, rate) - TimePoint{};
}

}  // namespace

TakesPage::TakesPage(Editor& editor, MakeOutput output, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_makeOutput(std::move(output)), m_title(textLabel({}, "title", this)), m_row(new QHBoxLayout), m_keys(textLabel({}, "dim", this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Compare takes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(metrics::kMargin);
    auto* top = new QHBoxLayout;
    QPushButton* back = flatButton(tr("Back"), "arrow-left", this);
    top->addWidget(m_title, 1);
    top->addWidget(back, 0, Qt::AlignTop);
    column->addLayout(top);
    m_row->setSpacing(24);
    column->addLayout(m_row, 1);
    column->addWidget(m_keys);
    connect(back, &QPushButton::clicked, this, &TakesPage::end);
    connect(&editor, &Editor::changed, this, &TakesPage::refresh);
    connect(&editor, &Editor::mediaFound, &m_pictures, &Thumbnails::forget);
    connect(&editor, &Editor::closed, this, &TakesPage::end);
    connect(&m_pictures, &Thumbnails::ready, this, &TakesPage::refresh);
    connect(&m_waves, &Waveforms::arrived, this, &TakesPage::refresh);
}

TakesPage::~TakesPage() = default;

void TakesPage::buildSides(bool heard) {
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        delete m_sides[side];
        auto* view = new TakeView(side == 0 ? tr("left") : tr("right"), heard, this);
        m_sides[side] = view;
        m_row->addWidget(view, 1);
        connect(view, &TakeView::chosen, this, [this, side] { choose(side); });
        connect(view, &TakeView::stepped, this, [this, side](int by) { step(side, by); });
        connect(view, &TakeView::useWanted, this, [this, side] { use(side); });
        connect(view, &TakeView::playToggled, this, [this, side] { togglePlaying(side); });
        if (view->wave())
            connect(view->wave(), &TakeWave::seekWanted, this, [this, side](TimePoint time) {
                choose(side);
                hear(side);
                m_player->seek(time);
            });
        for (auto* button : view->findChildren<QAbstractButton*>())
            button->installEventFilter(this);  // which would go on to the next button with the arrows
    }
}

void TakesPage::begin(const std::string& node) {
    m_node.clear();
    m_player.reset();
    buildSides(node.starts_with("voice/"));
    m_node = node;
    const TakeCount takes = takesOf(m_editor, node);
    m_takes = takes.current + 1 < takes.count ? std::array{takes.current, takes.current + 1}
                                              : std::array{std::max(0, takes.current - 1), takes.current};
    m_chosen = m_takes[0] == takes.current ? 0 : 1;
    m_title->setText(thing());
    m_keys->setText(isHeard() ? tr("Left and Right choose, Up and Down show other takes, Space plays, Enter uses the chosen one, Esc goes back.")
                              : tr("Left and Right choose, Up and Down show other takes, Enter uses the chosen one, Esc goes back."));
    refresh();
    setFocus(Qt::OtherFocusReason);
}

void TakesPage::end() {
    if (m_node.empty())
        return;
    m_node.clear();
    m_player.reset();
    emit closed();
}

QString TakesPage::thing() const {
    const std::string item = m_node.substr(m_node.find('/') + 1);
    const Project& project = *m_editor.state().project;
    if (const auto scene = idFromText<SceneTag>(item))
        return tr("Picture of scene %1").arg(placeOf(project, *scene) + 1);
    const auto id = idFromText<SentenceTag>(item);
    const Sentence* sentence = id ? findSentence(project, *id) : nullptr;
    return tr("Voice of “%1”").arg(sentence ? QString::fromStdString(sentence->text) : QString());
}

void TakesPage::refresh() {
    if (m_node.empty())
        return;
    m_made.clear();
    m_results.clear();
    const TakeCount takes = takesOf(m_editor, m_node);
    m_current = takes.current;
    for (int take = 0; take < takes.count; ++take)
        if (MadeTake made = madeTake(m_editor, m_node, take); made.asset) {
            m_made.push_back(take);
            m_results.push_back(std::move(made));
        }
    if (m_made.empty())
        return end();
    m_waves.setFolder(m_editor.session()->paths().media());
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        if (std::find(m_made.begin(), m_made.end(), m_takes[side]) == m_made.end())
            m_takes[side] = m_made[std::min(side, m_made.size() - 1)];
        showSide(side);
    }
    choose(m_chosen);
    showPosition();
}

TakeWords TakesPage::wordsOf(std::size_t side) const {
    const auto place = static_cast<std::size_t>(std::find(m_made.begin(), m_made.end(), m_takes[side]) - m_made.begin());
    const MadeTake& made = m_results[place];
    TakeWords words;
    words.title = tr("Take %1 of %2").arg(place + 1).arg(m_made.size());
    words.inUse = m_takes[side] == m_current;
    words.mayGoBack = place > 0;
    words.mayGoOn = place + 1 < m_made.size();
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            words.facts.push_back({name, value});
    };
    if (isHeard()) {
        add(tr("Voice"), textOf(made.parameters, "voice").isEmpty() ? tr("The language's own") : textOf(made.parameters, "voice"));
        add(tr("Length"), durationText(lengthOf(made)));
    } else {
        add(tr("Shows"), textOf(made.parameters, "prompt"));
        add(tr("Not"), textOf(made.parameters, "negativePrompt"));
        add(tr("Seed"), QString::number(integerOr(made.parameters, "seed", 0)));
    }
    const QString provider = QString::fromStdString(made.asset->provider);
    const QString model = QString::fromStdString(made.asset->model);
    add(tr("Made by"), model.isEmpty() || model == provider ? provider : provider + " · " + model);
    return words;
}

void TakesPage::showSide(std::size_t side) {
    const auto place = static_cast<std::size_t>(std::find(m_made.begin(), m_made.end(), m_takes[side]) - m_made.begin());
    const MadeTake& made = m_results[place];
    TakeView& view = *m_sides[side];
    view.show(wordsOf(side));
    if (view.picture()) {
        const Cut& cut = *m_editor.state().cut;
        CutPicture still;
        still.layers = layersOf(*made.asset);
        view.picture()->show(m_pictures.picture(cut, still, m_editor.session()->store(), kStill, devicePixelRatioF()),
                             static_cast<double>(cut.width) / cut.height);
        return;
    }
    Duration whole;
    for (const int take : m_takes)
        if (const auto at = std::find(m_made.begin(), m_made.end(), take); at != m_made.end())
            whole = std::max(whole, lengthOf(m_results[static_cast<std::size_t>(at - m_made.begin())]));
    const Peaks* peaks = m_waves.peaks(soundOf(made));
    view.wave()->show(peaks ? *peaks : Peaks{}, lengthOf(made), whole);
}

void TakesPage::showPosition() {
    if (m_node.empty() || !isHeard())
        return;
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        const bool heard = m_player && side == m_chosen;
        m_sides[side]->wave()->setPosition(heard ? std::optional(m_player->position()) : std::nullopt);
        m_sides[side]->setPlaying(heard && m_player->isPlaying());
    }
}

/// Who listens while choosing the other side goes on listening, from the same position.
void TakesPage::choose(std::size_t side) {
    m_chosen = side;
    for (std::size_t i = 0; i < m_sides.size(); ++i)
        m_sides[i]->setChosen(i == side);
    if (m_player)
        hear(side);
    showPosition();
}

void TakesPage::step(std::size_t side, int by) {
    const auto at = std::find(m_made.begin(), m_made.end(), m_takes[side]);
    const auto place = at - m_made.begin() + by;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(m_made.size()))
        return;
    m_takes[side] = m_made[static_cast<std::size_t>(place)];
    m_chosen = side;
    refresh();
}

void TakesPage::hear(std::size_t side) {
    if (!m_player) {
        m_player = std::make_unique<TakePlayer>(m_makeOutput());
        connect(m_player.get(), &TakePlayer::moved, this, &TakesPage::showPosition);
    }
    const auto at = std::find(m_made.begin(), m_made.end(), m_takes[side]) - m_made.begin();
    const MadeTake& made = m_results[static_cast<std::size_t>(at)];
    m_player->setSound(m_editor.session()->paths().media(), soundOf(made), wholeFrames(lengthOf(made)));
}

void TakesPage::togglePlaying(std::size_t side) {
    const bool pause = m_player && m_player->isPlaying() && side == m_chosen;
    choose(side);
    hear(side);
    if (pause)
        m_player->pause();
    else
        m_player->play();
}

void TakesPage::use(std::size_t side) {
    const std::string node = m_node;
    const int take = m_takes[side];
    const bool other = take != m_current;
    end();
    if (other)
        m_editor.apply(SetTake{madeNode(*m_editor.state().project, node), take}, {tr("Use another take").toStdString(), {}});
}

bool TakesPage::pressed(int key) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (key) {
        case Qt::Key_Left: choose(mirrored ? 1 : 0); return true;
        case Qt::Key_Right: choose(mirrored ? 0 : 1); return true;
        case Qt::Key_Up: step(m_chosen, -1); return true;
        case Qt::Key_Down: step(m_chosen, 1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: use(m_chosen); return true;
        case Qt::Key_Escape: end(); return true;
        default: return false;
    }
}

bool TakesPage::event(QEvent* event) {
    if (m_node.empty() || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return QWidget::event(event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool plain = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!plain)
        return QWidget::event(event);
    // Keys without Ctrl are about the timeline, which is not to be seen from here.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (key.key() == Qt::Key_Space && isHeard()) {
        togglePlaying(m_chosen);
        return true;
    }
    return pressed(key.key()) || QWidget::event(event);
}

bool TakesPage::eventFilter(QObject* watched, QEvent* event) {
    if (m_node.empty())
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::FocusIn)
        for (std::size_t side = 0; side < m_sides.size(); ++side)
            if (widget && m_sides[side]->isAncestorOf(widget))
                choose(side);
    return event->type() == QEvent::KeyPress && pressed(static_cast<const QKeyEvent&>(*event).key());
}

void TakesPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_player.reset();
    showPosition();
}

}  // namespace sw::ui
