#include "ui/inspector/keyframe_section.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/theme.h"

namespace sw::ui {
namespace {

struct PropertyEntry {
    KeyedProperty property;
    const char* title;
    NumberKind kind;
    double factor;  ///< from the model's number to the one that is shown
};

const std::vector<PropertyEntry>& entries() {
    static const std::vector<PropertyEntry> all = {
        {KeyedProperty::X, QT_TRANSLATE_NOOP("Keyframes", "X"), kinds::pixels(), 1},
        {KeyedProperty::Y, QT_TRANSLATE_NOOP("Keyframes", "Y"), kinds::pixels(), 1},
        {KeyedProperty::Scale, QT_TRANSLATE_NOOP("Keyframes", "Scale"), {0, 2000, 1, 1, QStringLiteral("%"), 100}, 100},
        {KeyedProperty::Rotation, QT_TRANSLATE_NOOP("Keyframes", "Rotation"), {-3600, 3600, 1, 1, QStringLiteral("°"), 0}, 1},
        {KeyedProperty::Opacity, QT_TRANSLATE_NOOP("Keyframes", "Opacity"), kinds::percent(0, 100, 100), 100},
        {KeyedProperty::Volume, QT_TRANSLATE_NOOP("Keyframes", "Volume"), kinds::decibels(), 1},
    };
    return all;
}

const PropertyEntry& entryOf(KeyedProperty property) {
    return *std::find_if(entries().begin(), entries().end(), [&](const PropertyEntry& e) { return e.property == property; });
}

QString titleOf(KeyedProperty property) {
    return QCoreApplication::translate("Keyframes", entryOf(property).title);
}

}  // namespace

KeyframeSection::KeyframeSection(Form& form, const PageParts& parts, const std::vector<KeyedProperty>& properties)
    : m_form(form), m_editor(parts.editor), m_chosen(parts.chosen), m_property(new QComboBox),
      m_previous(iconButton("chevron-left", tr("Previous keyframe"))), m_toggle(iconButton("diamond", tr("Add or remove a keyframe at the playhead"))),
      m_next(iconButton("chevron-right", tr("Next keyframe"))), m_lane(new KeyframeLane), m_presets(new QComboBox),
      m_easing(new EasingEditor), m_hint(textLabel({}, "dim")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(buildHead(properties));
    column->addWidget(m_lane);
    for (const KeyedProperty property : properties) {
        const PropertyEntry& entry = entryOf(property);
        auto* field = new NumberField(titleOf(property), entry.kind);
        field->setLabelWidth(kLabelWidth);
        connect(field, &NumberField::gestureBegan, &form, &Form::beginGesture);
        connect(field, &NumberField::gestureEnded, &form, &Form::endGesture);
        connect(field, &NumberField::refused, this, [this](const QString& why) { m_editor.tell(Notice{Notice::Kind::Hint, why, {}, {}}); });
        connect(field, &NumberField::edited, this, [this, factor = entry.factor](double value) {
            if (const Clip* c = clip())
                give(withValue(c->keyframes, this->property(), std::clamp(playhead(), Duration{}, c->duration), value / factor, frame() / 2));
        });
        column->addWidget(field);
        m_values.emplace_back(property, field);
    }
    buildEasing(*column);
    column->addWidget(m_hint);
    connect(m_lane, &KeyframeLane::seeked, this, &KeyframeSection::seek);
    connect(m_lane, &KeyframeLane::edited, this, &KeyframeSection::give);
    connect(m_lane, &KeyframeLane::removed, this, [this](std::size_t index) { give(withoutKey(clip()->keyframes, index)); });
    connect(m_lane, &KeyframeLane::gestureBegan, &form, &Form::beginGesture);
    connect(m_lane, &KeyframeLane::gestureEnded, &form, &Form::endGesture);
    connect(&m_editor, &Editor::playheadMoved, this, [this] {
        if (isVisible())
            refresh();
    });
    form.onRefresh([this] { refresh(); });
}

QWidget* KeyframeSection::buildHead(const std::vector<KeyedProperty>& properties) {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSmallGap);
    for (const KeyedProperty property : properties)
        m_property->addItem(titleOf(property), static_cast<int>(property));
    m_property->setAccessibleName(tr("What the keyframes change"));
    connect(m_property, &QComboBox::currentIndexChanged, this, &KeyframeSection::refresh);
    row->addWidget(m_property, 1);
    m_property->setVisible(properties.size() > 1);  // only now: shown without a parent it would be a window
    if (properties.size() == 1)
        row->addStretch(1);
    for (QToolButton* button : {m_previous, m_toggle, m_next})
        row->addWidget(button);
    const auto jump = [this](bool forward) {
        const Clip* c = clip();
        const auto to = forward ? nextKey(c->keyframes, property(), playhead(), frame() / 2)
                                : previousKey(c->keyframes, property(), playhead(), frame() / 2);
        if (to)
            seek(*to);
    };
    connect(m_previous, &QToolButton::clicked, this, [jump] { jump(false); });
    connect(m_next, &QToolButton::clicked, this, [jump] { jump(true); });
    connect(m_toggle, &QToolButton::clicked, this, &KeyframeSection::toggleKey);
    m_toggle->setCheckable(true);
    return head;
}

void KeyframeSection::buildEasing(QBoxLayout& column) {
    for (const EasingPreset& preset : easingPresets())
        m_presets->addItem(QCoreApplication::translate("Easing", preset.title));
    m_presets->setPlaceholderText(tr("Own curve"));
    m_presets->setAccessibleName(tr("Easing to the next keyframe"));
    connect(m_presets, &QComboBox::activated, this,
            [this](int index) { giveEasing(easingPresets()[static_cast<std::size_t>(index)].easing); });
    connect(m_easing, &EasingEditor::edited, this, &KeyframeSection::giveEasing);
    connect(m_easing, &EasingEditor::gestureBegan, &m_form, &Form::beginGesture);
    connect(m_easing, &EasingEditor::gestureEnded, &m_form, &Form::endGesture);
    column.addWidget(m_presets);
    column.addWidget(m_easing);
}

const Clip* KeyframeSection::clip() const {
    return m_chosen.clips.size() == 1 ? &m_chosen.clips.front() : nullptr;
}

KeyedProperty KeyframeSection::property() const {
    return static_cast<KeyedProperty>(m_property->currentData().toInt());
}

Duration KeyframeSection::frame() const {
    return Duration::frames(1, m_editor.state().cut->rate);
}

Duration KeyframeSection::playhead() const {
    const Clip* c = clip();
    const auto anchor = c ? anchorTime(*m_editor.state().spine, c->anchor) : std::nullopt;
    return anchor ? m_editor.playhead() - (*anchor + c->offset) : Duration{};
}

void KeyframeSection::seek(Duration clipTime) {
    const Clip* c = clip();
    const auto anchor = c ? anchorTime(*m_editor.state().spine, c->anchor) : std::nullopt;
    if (anchor)
        m_editor.setPlayhead(nearestFrame(*anchor + c->offset + clipTime, m_editor.state().cut->rate));
}

void KeyframeSection::give(std::vector<Keyframe> keys) {
    if (const Clip* c = clip())
        m_form.give({SetClipKeyframes{c->id, std::move(keys)}});
}

void KeyframeSection::giveEasing(const Easing& easing) {
    const Clip* c = clip();
    const auto before = c ? keyBefore(c->keyframes, property(), playhead()) : std::nullopt;
    if (!before)
        return;
    std::vector<Keyframe> keys = c->keyframes;
    keys[*before].easing = easing;
    give(std::move(keys));
}

void KeyframeSection::toggleKey() {
    const Clip* c = clip();
    if (!c)
        return;
    const Duration at = std::clamp(playhead(), Duration{}, c->duration);
    if (const auto there = keyAt(c->keyframes, property(), at, frame() / 2))
        give(withoutKey(c->keyframes, *there));
    else
        give(withValue(c->keyframes, property(), at, keyedValue(c->keyframes, property(), at, neutralValue(property())), frame() / 2));
}

void KeyframeSection::refresh() {
    const Clip* c = clip();
    const bool one = c != nullptr;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_property, m_previous, m_toggle, m_next, m_lane, m_presets, m_easing})
        widget->setEnabled(one);
    for (const auto& [keyed, field] : m_values) {
        field->setVisible(keyed == property());
        field->setEnabled(one);
    }
    m_hint->setVisible(!one);
    m_hint->setText(tr("Choose one clip to see its keyframes."));
    if (!one) {
        m_lane->setKeys({}, property(), Duration::seconds(1), Duration{-1}, frame());
        return;
    }
    const Duration at = playhead();
    m_lane->setKeys(c->keyframes, property(), c->duration, at, frame());
    for (const auto& [keyed, field] : m_values)
        field->setValue(keyedValue(c->keyframes, keyed, at, neutralValue(keyed)) * entryOf(keyed).factor);
    m_previous->setEnabled(previousKey(c->keyframes, property(), at, frame() / 2).has_value());
    m_next->setEnabled(nextKey(c->keyframes, property(), at, frame() / 2).has_value());
    m_toggle->setChecked(keyAt(c->keyframes, property(), at, frame() / 2).has_value());
    const auto before = keyBefore(c->keyframes, property(), at);
    const bool eases = before && nextKey(c->keyframes, property(), c->keyframes[*before].at, frame() / 2);
    m_presets->setVisible(eases);
    m_easing->setVisible(eases);
    if (eases) {
        const Easing& easing = c->keyframes[*before].easing;
        m_easing->setEasing(easing);
        const auto preset = easingPresetOf(easing);
        m_presets->setCurrentIndex(preset ? static_cast<int>(*preset) : -1);
    }
}

}  // namespace sw::ui
