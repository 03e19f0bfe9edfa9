#pragma once

#include "ui/inspector/page.h"

namespace sw::ui {

/// Everything about the colours of `things` (which stay where they are): `lens` gives a reference to a thing's grade, `make`
/// the edit that carries it over. `whole` pictures have sharpening, a vignette and grain too.
template <class Thing, class Lens, class Make>
void addColourSection(Form& form, const PageParts& parts, const QString& title, const std::vector<Thing>& things, Lens lens,
                      Make make, bool whole, bool open = false) {
    form.section(title, open);
    const auto value = [&](double ColourGrade::* member) {
        return bound<double>(
            things, [lens, member](auto& thing) -> auto& { return lens(thing).*member; }, make);
    };
    const auto percent = [&](const QString& label, double ColourGrade::* member, double least, double neutral = 0) {
        form.add(form.number(label, kinds::percent(least, 100, neutral), scaled(value(member), 100)));
    };
    form.add(form.number(Form::tr("Exposure"), {-3, 3, 0.02, 2, Form::tr("stops"), 0, true}, value(&ColourGrade::exposure)));
    percent(Form::tr("Contrast"), &ColourGrade::contrast, -100);
    percent(Form::tr("Saturation"), &ColourGrade::saturation, -100);
    percent(Form::tr("Temperature"), &ColourGrade::temperature, -100);
    percent(Form::tr("Tint"), &ColourGrade::tint, -100);
    const auto lut = bound<MediaRef>(things, [lens](auto& thing) -> auto& { return lens(thing).lut; }, make);
    form.add(mediaChoice(form, parts, Form::tr("Look-up table"), {MediaKind::Other}, lut, Form::tr("None")));
    NumberField* strength = form.number(Form::tr("Strength"), kinds::percent(0, 100, 100), scaled(value(&ColourGrade::lutStrength), 100));
    form.showWhen(strength, [lut] {
        const std::vector<MediaRef> tables = lut.read();
        return std::any_of(tables.begin(), tables.end(), [](const MediaRef& table) { return static_cast<bool>(table); });
    });
    form.add(strength);
    percent(Form::tr("Blur"), &ColourGrade::blur, 0);
    if (whole) {
        percent(Form::tr("Sharpen"), &ColourGrade::sharpen, 0);
        percent(Form::tr("Vignette"), &ColourGrade::vignette, 0);
        percent(Form::tr("Grain"), &ColourGrade::grain, 0);
    }
    form.add(form.button(Form::tr("Reset all colours"), "undo-2", [&form, &things, lens, make] {
        form.give(bound<ColourGrade>(things, lens, make).write(ColourGrade{}));
    }));
}

}  // namespace sw::ui
