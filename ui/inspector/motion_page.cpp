#include <QComboBox>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/model/speed.h"
#include "ui/inspector/curve_editor.h"
#include "ui/inspector/keyframe_section.h"
#include "ui/inspector/page.h"

namespace sw::ui {
namespace {

Edit speedEdit(const Clip& c) {
    return SetClipSpeed{c.id, c.speed, c.reverse};
}

Edit soundEdit(const Clip& c) {
    return SetClipSound{c.id, c.gainDb, c.fadeIn, c.fadeOut, c.fadeCurve, c.pan};
}

bool sameThroughout(const std::vector<SpeedKey>& keys) {
    return std::all_of(keys.begin(), keys.end(), [&](const SpeedKey& key) { return key.speed == keys.front().speed; });
}

/// One speed throughout. The clip's length changes with it, so that it shows the same stretch of its media.
std::vector<Edit> constantSpeedEdits(const std::vector<Clip>& clips, double speed) {
    std::vector<Edit> edits;
    for (Clip clip : clips) {
        const double before = static_cast<double>(playedIn(clip.speed, clip.duration, clip.duration).flicks);
        clip.speed = speed == 1 ? std::vector<SpeedKey>{} : std::vector<SpeedKey>{{0, speed}, {1, speed}};
        edits.push_back(speedEdit(clip));
        const Duration length{std::llround(before / speed)};
        if (length > Duration{} && length <= Duration::seconds(3600))
            edits.push_back(TrimClip{clip.id, clip.from, length});
    }
    return edits;
}

void addSpeed(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    Section* section = form.section(Form::tr("Speed"));
    form.showWhen(section, [&clips, &editor = parts.editor] {
        return std::all_of(clips.begin(), clips.end(), [&](const Clip& c) { return c.title.text.empty() && isVideo(*editor.state().project, c.media); });
    });
    const auto keys = bound<std::vector<SpeedKey>>(clips, [](auto& c) -> auto& { return c.speed; }, speedEdit);
    auto* presets = new QComboBox;
    presets->setPlaceholderText(Form::tr("Own curve"));
    presets->setAccessibleName(Form::tr("Speed ramp"));
    for (const SpeedPreset& preset : speedPresets())
        presets->addItem(QCoreApplication::translate("Speed", preset.title));
    QObject::connect(presets, &QComboBox::activated, &form,
                     [&form, keys](int index) { form.give(keys.write(speedPresets()[static_cast<std::size_t>(index)].keys)); });
    form.add(presets);
    const Bound<double> constant{[&clips] {
                                     std::vector<double> speeds;
                                     for (const Clip& clip : clips)
                                         if (sameThroughout(clip.speed))
                                             speeds.push_back(clip.speed.empty() ? 1 : clip.speed.front().speed);
                                     return speeds;
                                 },
                                 [&clips](double speed) { return constantSpeedEdits(clips, speed); }};
    NumberField* speed = form.number(Form::tr("Constant"), kinds::percent(10, 1000, 100), scaled(constant, 100));
    form.enableWhen(speed, [&clips] { return std::all_of(clips.begin(), clips.end(), [](const Clip& c) { return sameThroughout(c.speed); }); });
    form.add(speed);
    auto* curve = new SpeedEditor;
    QObject::connect(curve, &SpeedEditor::gestureBegan, &form, &Form::beginGesture);
    QObject::connect(curve, &SpeedEditor::gestureEnded, &form, &Form::endGesture);
    QObject::connect(curve, &SpeedEditor::edited, &form, [&form, keys](const std::vector<SpeedKey>& drawn) { form.give(keys.write(drawn)); });
    form.onRefresh([presets, curve, keys] {
        const std::vector<std::vector<SpeedKey>> all = keys.read();
        if (all.empty())
            return;
        curve->setSpeed(all.back());
        const auto common = commonOf(all);
        int index = -1;
        for (std::size_t i = 0; common && i < speedPresets().size(); ++i)
            if (speedPresets()[i].keys == *common || (i == 0 && sameThroughout(*common)))
                index = static_cast<int>(i);
        presets->setCurrentIndex(index);
    });
    form.add(curve);
    form.add(form.toggle(Form::tr("Backwards"), bound<bool>(clips, [](auto& c) -> auto& { return c.reverse; }, speedEdit)));
}

}  // namespace

void addClipSoundSection(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    form.section(Form::tr("Sound"));
    form.add(form.number(Form::tr("Gain"), kinds::decibels(), bound<double>(clips, [](auto& c) -> auto& { return c.gainDb; }, soundEdit)));
    form.add(form.number(Form::tr("Fade in"), kinds::seconds(0, 3600), inSeconds(bound<Duration>(clips, [](auto& c) -> auto& { return c.fadeIn; }, soundEdit))));
    form.add(form.number(Form::tr("Fade out"), kinds::seconds(0, 3600), inSeconds(bound<Duration>(clips, [](auto& c) -> auto& { return c.fadeOut; }, soundEdit))));
    form.add(enumChoice<FadeCurve>(form, Form::tr("Fades"),
                                   {{FadeCurve::SCurve, Form::tr("Softly")}, {FadeCurve::Linear, Form::tr("Evenly")}, {FadeCurve::EqualPower, Form::tr("Equally loud")}},
                                   bound<FadeCurve>(clips, [](auto& c) -> auto& { return c.fadeCurve; }, soundEdit)));
    NumberKind pan{-100, 100, 1, 0, {}, 0, true};
    NumberField* field = form.number(Form::tr("Pan"), pan, scaled(bound<double>(clips, [](auto& c) -> auto& { return c.pan; }, soundEdit), 100));
    field->setToolTip(Form::tr("−100 is left, 100 is right"));
    form.add(field);
}

void addMotionSections(Form& form, const PageParts& parts) {
    const bool sounds = parts.chosen.subject == Subject::Sounds;
    if (!sounds)
        addSpeed(form, parts);
    form.section(sounds ? Form::tr("Volume keyframes") : Form::tr("Keyframes"), !sounds);
    using enum KeyedProperty;
    form.add(new KeyframeSection(form, parts, sounds ? std::vector{Volume} : std::vector{X, Y, Scale, Rotation, Opacity}));
}

void fillMarkerPage(Form& form, const PageParts& parts) {
    const std::vector<Marker>& markers = parts.chosen.markers;
    const auto edit = [](const Marker& marker) -> Edit { return SetMarker{marker}; };
    form.section(Form::tr("Marker"));
    form.add(form.text(Form::tr("Name"), Form::tr("What happens here"), bound<std::string>(markers, [](auto& m) -> auto& { return m.name; }, edit)));
    form.add(form.colour(Form::tr("Colour"), bound<std::string>(markers, [](auto& m) -> auto& { return m.colour; }, edit)));
    form.add(form.number(Form::tr("Offset"), kinds::seconds(-3600, 3600), inSeconds(bound<Duration>(markers, [](auto& m) -> auto& { return m.offset; }, edit))));
}

void fillTrackPage(Form& form, const PageParts& parts) {
    const std::vector<Track>& tracks = parts.chosen.tracks;
    const auto edit = [](const Track& t) -> Edit { return SetTrack{t.id, t.name, t.muted, t.gainDb, t.locked, t.solo}; };
    form.section(Form::tr("Track"));
    form.add(form.text(Form::tr("Name"), {}, bound<std::string>(tracks, [](auto& t) -> auto& { return t.name; }, edit)));
    const auto sounds = [&tracks] { return std::all_of(tracks.begin(), tracks.end(), [](const Track& t) { return t.kind == TrackKind::Sound; }); };
    NumberField* gain = form.number(Form::tr("Gain"), kinds::decibels(), bound<double>(tracks, [](auto& t) -> auto& { return t.gainDb; }, edit));
    QCheckBox* solo = form.toggle(Form::tr("Solo"), bound<bool>(tracks, [](auto& t) -> auto& { return t.solo; }, edit));
    form.showWhen(gain, sounds);
    form.showWhen(solo, sounds);
    form.add(gain);
    form.add(form.toggle(Form::tr("Mute or hide"), bound<bool>(tracks, [](auto& t) -> auto& { return t.muted; }, edit)));
    form.add(solo);
    form.add(form.toggle(Form::tr("Locked"), bound<bool>(tracks, [](auto& t) -> auto& { return t.locked; }, edit)));
}

}  // namespace sw::ui
