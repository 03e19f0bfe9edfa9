#include <QComboBox>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/media/caption/fonts.h"
#include "core/model/animation_names.h"
#include "core/model/variants.h"
#include "ui/core_words.h"
#include "ui/inspector/colour_section.h"
#include "ui/inspector/page.h"

namespace sw::ui {
namespace {

/// What is the same in every shape of the film; the rotation is not.
auto transformEdit(const Editor& editor) {
    return [&editor](const Clip& c) -> Edit {
        const Clip* base = clipIn(*editor.state().project, c.id);
        return SetClipTransform{c.id, base ? base->rotation : c.rotation, c.mirrored, c.crop};
    };
}
Edit blendEdit(const Clip& c) {
    return SetClipBlend{c.id, c.blend, c.opacity};
}
Edit animationEdit(const Clip& c) {
    return SetClipAnimation{c.id, c.animation};
}
Edit maskEdit(const Clip& c) {
    return SetClipMask{c.id, c.mask};
}
Edit keyEdit(const Clip& c) {
    return SetClipKey{c.id, c.key};
}
Edit titleEdit(const Clip& c) {
    return SetClipTitle{c.id, c.title};
}
Edit colourEdit(const Clip& c) {
    return SetClipColour{c.id, c.grade};
}
Edit trimEdit(const Clip& c) {
    return TrimClip{c.id, c.from, c.duration};
}

/// Where a clip lies in the layout that is shown; a box without a size is as large as the canvas.
Place shownPlace(const Editor& editor, const Clip& clip) {
    Place place{clip.box, clip.rotation, {}};
    if (!editor.variant().empty()) {
        const Clip laid = laidOut(*editor.state().project, clip, editor.variant());
        place.box = laid.box;
        place.rotation = laid.rotation;
    }
    if (place.box.width <= 0 || place.box.height <= 0)
        place.box = {0, 0, double(editor.state().cut->width), double(editor.state().cut->height)};
    return place;
}
Clip shownClip(const Editor& editor, const Clip& clip) {
    const Place place = shownPlace(editor, clip);
    Clip shown = clip;
    shown.box = place.box;
    shown.rotation = place.rotation;
    return shown;
}

Box shownCrop(const Clip& clip) {
    return clip.crop.width > 0 && clip.crop.height > 0 ? clip.crop : Box{0, 0, 1, 1};
}

/// The smallest box about the canvas' middle that covers all of it with a picture of this shape.
Box coveringBox(const Cut& canvas, const MediaItem& item) {
    const double scale = std::max(double(canvas.width) / item.width, double(canvas.height) / item.height);
    const double width = item.width * scale;
    const double height = item.height * scale;
    return {(canvas.width - width) / 2, (canvas.height - height) / 2, width, height};
}

void addPlacement(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    Editor& editor = parts.editor;
    form.section(Form::tr("Placement"));
    const auto place = [&](double Box::* member) {
        return bound<double>(
            clips, [member, &editor](const Clip& c) { return shownPlace(editor, c).box.*member; },
            [member, &editor](Clip& c, double value) {
                c = shownClip(editor, c);
                c.box.*member = value;
            },
            [&editor](const Clip& c) { return boxEdit(editor.variant(), c); });
    };
    const NumberKind at = kinds::pixels();
    const NumberKind size{1, 40000, 1, 1, QStringLiteral("px"), 0};
    form.addRow({form.shortNumber(Form::tr("X"), Form::tr("Place from the left"), at, place(&Box::x)),
                 form.shortNumber(Form::tr("Y"), Form::tr("Place from the top"), at, place(&Box::y))});
    NumberField* wide = form.shortNumber(Form::tr("W"), Form::tr("Width"), size, place(&Box::width));
    NumberField* high = form.shortNumber(Form::tr("H"), Form::tr("Height"), size, place(&Box::height));
    form.onRefresh([wide, high, &editor] {
        wide->setNeutral(editor.state().cut->width);
        high->setNeutral(editor.state().cut->height);
    });
    form.addRow({wide, high});
    const auto changed = [&form, &clips, &editor](const std::function<void(Clip&)>& change) {
        std::vector<Edit> edits;
        for (const Clip& clip : clips) {
            Clip shown = shownClip(editor, clip);
            change(shown);
            edits.push_back(boxEdit(editor.variant(), shown));
        }
        form.give(edits);
    };
    QPushButton* fit = form.button(Form::tr("Fit"), {}, [&editor, changed] {
        const Cut& whole = *editor.state().cut;
        // In the base layout it follows when the canvas changes.
        changed([&](Clip& clip) { clip.box = editor.variant().empty() ? Box{} : Box{0, 0, double(whole.width), double(whole.height)}; });
    });
    fit->setToolTip(Form::tr("As large as the canvas allows"));
    QPushButton* fill = form.button(Form::tr("Fill"), {}, [&editor, changed] {
        const Project& project = *editor.state().project;
        const Cut& whole = *editor.state().cut;
        changed([&](Clip& clip) {
            const auto item = project.media.find(clip.media.digest);
            if (item != project.media.end() && item->second.width > 0 && item->second.height > 0)
                clip.box = coveringBox(whole, item->second);
            else
                clip.box = editor.variant().empty() ? Box{} : Box{0, 0, double(whole.width), double(whole.height)};
        });
    });
    fill->setToolTip(Form::tr("So large that the canvas is covered"));
    QPushButton* centre = form.button(Form::tr("Centre"), {}, [&editor, changed] {
        const Cut& whole = *editor.state().cut;
        changed([&](Clip& clip) {
            clip.box.x = (whole.width - clip.box.width) / 2;
            clip.box.y = (whole.height - clip.box.height) / 2;
        });
    });
    form.addRow({fit, fill, centre});
    form.add(form.number(Form::tr("Rotation"), {-360, 360, 1, 1, QStringLiteral("°"), 0},
                         bound<double>(
                             clips, [&editor](const Clip& c) { return shownPlace(editor, c).rotation; },
                             [&editor](Clip& c, double value) {
                                 if (!editor.variant().empty())
                                     c = shownClip(editor, c);
                                 c.rotation = value;
                             },
                             [&editor](const Clip& c) { return rotationEdit(editor.variant(), c); })));
    form.add(form.toggle(Form::tr("Mirrored"), bound<bool>(clips, [](auto& c) -> auto& { return c.mirrored; }, transformEdit(editor))));
    QPushButton* back = form.button(Form::tr("Back to the base layout"), {}, [&form, &clips, &editor] {
        std::vector<Edit> edits;
        for (const Clip& clip : clips)
            edits.emplace_back(SetVariantPlace{editor.variant(), toText(clip.id), std::nullopt});
        form.give(edits);
    });
    form.showWhen(back, [&clips, &editor] {
        const auto variant = editor.state().project->variants.find(editor.variant());
        return variant != editor.state().project->variants.end() &&
               std::any_of(clips.begin(), clips.end(), [&](const Clip& c) { return variant->second.places.contains(toText(c.id)); });
    });
    form.add(back);
    form.add(form.note([&editor]() -> QString {
        if (editor.variant().empty())
            return {};
        return Form::tr("Place, size and rotation are those in %1; the base layout stays as it is.").arg(QString::fromStdString(editor.variant()));
    }));
}

void addCrop(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    form.section(Form::tr("Crop"), false);
    const auto edge = [&](auto get, auto set) {
        return scaled(bound<double>(
                          clips, [get](const Clip& c) { return get(shownCrop(c)); },
                          [set](Clip& c, double value) {
                              constexpr double kLeast = 0.01;
                              Box crop = shownCrop(c);
                              set(crop, value);
                              crop.width = std::max(kLeast, crop.width);
                              crop.height = std::max(kLeast, crop.height);
                              c.crop = crop == Box{0, 0, 1, 1} ? Box{} : crop;
                          },
                          transformEdit(parts.editor)),
                      100);
    };
    // The opposite edge stays where it is.
    NumberKind kind = kinds::percent(0, 99, 0);
    kind.decimals = 1;
    form.addRow({form.shortNumber(Form::tr("L"), Form::tr("Crop left"), kind,
                                  edge([](const Box& b) { return b.x; },
                                       [](Box& b, double v) {
                                           b.width = b.x + b.width - std::min(v, b.x + b.width - 0.01);
                                           b.x = std::min(v, 0.99);
                                       })),
                 form.shortNumber(Form::tr("R"), Form::tr("Crop right"), kind,
                                  edge([](const Box& b) { return 1 - b.x - b.width; }, [](Box& b, double v) { b.width = 1 - v - b.x; }))});
    form.addRow({form.shortNumber(Form::tr("T"), Form::tr("Crop top"), kind,
                                  edge([](const Box& b) { return b.y; },
                                       [](Box& b, double v) {
                                           b.height = b.y + b.height - std::min(v, b.y + b.height - 0.01);
                                           b.y = std::min(v, 0.99);
                                       })),
                 form.shortNumber(Form::tr("B"), Form::tr("Crop bottom"), kind,
                                  edge([](const Box& b) { return 1 - b.y - b.height; }, [](Box& b, double v) { b.height = 1 - v - b.y; }))});
}

void addBlending(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    form.section(Form::tr("Blending"));
    form.add(form.number(Form::tr("Opacity"), kinds::percent(0, 100, 100),
                         scaled(bound<double>(clips, [](auto& c) -> auto& { return c.opacity; }, blendEdit), 100)));
    using enum BlendMode;
    form.add(enumChoice<BlendMode>(
        form, Form::tr("Mode"),
        {{Normal, Form::tr("Normal")}, {Multiply, Form::tr("Multiply")}, {Screen, Form::tr("Screen")}, {Overlay, Form::tr("Overlay")},
         {SoftLight, Form::tr("Soft light")}, {HardLight, Form::tr("Hard light")}, {ColourDodge, Form::tr("Colour dodge")},
         {ColourBurn, Form::tr("Colour burn")}, {Darken, Form::tr("Darken")}, {Lighten, Form::tr("Lighten")}, {Add, Form::tr("Add")},
         {Difference, Form::tr("Difference")}, {Exclusion, Form::tr("Exclusion")}},
        bound<BlendMode>(clips, [](auto& c) -> auto& { return c.blend; }, blendEdit)));
}

void addAnimation(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    form.section(Form::tr("Animation"));
    const auto part = [&](AnimationPart which, const QString& label, const QString& length, std::string OverlayAnimation::* name,
                          Duration OverlayAnimation::* lasts) {
        std::vector<std::pair<std::string, QString>> names = {{"none", Form::tr("None")}};
        for (const AnimationEntry& entry : animationEntries())
            if (entry.part == which)
                names.emplace_back(entry.name, coreWord(std::string(entry.title)));
        form.add(form.choice(label, fixedChoices(names), bound<std::string>(clips, [name](auto& c) -> auto& { return c.animation.*name; }, animationEdit)));
        NumberField* field = form.number(length, kinds::seconds(0, 60),
                                         inSeconds(bound<Duration>(clips, [lasts](auto& c) -> auto& { return c.animation.*lasts; }, animationEdit)));
        field->setToolTip(Form::tr("0 is the animation's own length"));
        form.showWhen(field, [&clips, name] {
            return std::any_of(clips.begin(), clips.end(), [&](const Clip& c) { return c.animation.*name != "none"; });
        });
        form.add(field);
    };
    part(AnimationPart::In, Form::tr("In"), Form::tr("In takes"), &OverlayAnimation::in, &OverlayAnimation::inDuration);
    part(AnimationPart::Out, Form::tr("Out"), Form::tr("Out takes"), &OverlayAnimation::out, &OverlayAnimation::outDuration);
    part(AnimationPart::Loop, Form::tr("Loop"), Form::tr("Every"), &OverlayAnimation::loop, &OverlayAnimation::loopPeriod);
}

void addMask(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    form.section(Form::tr("Mask"), false);
    form.add(enumChoice<MaskShape>(
        form, Form::tr("Shape"),
        {{MaskShape::None, Form::tr("None")}, {MaskShape::Rectangle, Form::tr("Rectangle")}, {MaskShape::Ellipse, Form::tr("Ellipse")},
         {MaskShape::Media, Form::tr("Picture")}},
        bound<MaskShape>(clips, [](auto& c) -> auto& { return c.mask.shape; }, maskEdit)));
    form.add(mediaChoice(form, parts, Form::tr("By picture"), {MediaKind::Picture},
                         bound<MediaRef>(
                             clips, [](const Clip& c) { return c.mask.media; },
                             [](Clip& c, const MediaRef& media) {
                                 c.mask.media = media;
                                 c.mask.shape = media ? MaskShape::Media : MaskShape::None;
                             },
                             maskEdit),
                         Form::tr("None")));
    const auto masked = [&clips] { return std::any_of(clips.begin(), clips.end(), [](const Clip& c) { return c.mask.shape != MaskShape::None; }); };
    const auto percent = [&](auto lens) { return scaled(bound<double>(clips, lens, maskEdit), 100); };
    const auto when = [&](QWidget* widget) {
        form.showWhen(widget, masked);
        return widget;
    };
    const NumberKind at{-100, 200, 1, 1, QStringLiteral("%"), 0};
    const NumberKind size{0, 300, 1, 1, QStringLiteral("%"), 100};
    form.addRow({when(form.shortNumber(Form::tr("X"), Form::tr("Mask from the left"), at, percent([](auto& c) -> auto& { return c.mask.box.x; }))),
                 when(form.shortNumber(Form::tr("Y"), Form::tr("Mask from the top"), at, percent([](auto& c) -> auto& { return c.mask.box.y; })))});
    form.addRow({when(form.shortNumber(Form::tr("W"), Form::tr("Mask width"), size, percent([](auto& c) -> auto& { return c.mask.box.width; }))),
                 when(form.shortNumber(Form::tr("H"), Form::tr("Mask height"), size, percent([](auto& c) -> auto& { return c.mask.box.height; })))});
    form.add(when(form.number(Form::tr("Feather"), kinds::percent(0, 100, 0), percent([](auto& c) -> auto& { return c.mask.feather; }))));
    form.add(when(form.number(Form::tr("Corners"), kinds::percent(0, 100, 0), percent([](auto& c) -> auto& { return c.mask.cornerRadius; }))));
    form.add(when(form.toggle(Form::tr("Inverted"), bound<bool>(clips, [](auto& c) -> auto& { return c.mask.inverted; }, maskEdit))));
}

void addKey(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    form.section(Form::tr("Chroma key"), false);
    form.add(form.colour(Form::tr("Takes out"), bound<std::string>(clips, [](auto& c) -> auto& { return c.key.colour; }, keyEdit), true));
    const auto keyed = [&clips] { return std::any_of(clips.begin(), clips.end(), [](const Clip& c) { return !c.key.colour.empty(); }); };
    const auto percent = [&](const QString& label, double ChromaKey::* member, double neutral) {
        NumberField* field = form.number(label, kinds::percent(0, 100, neutral),
                                         scaled(bound<double>(clips, [member](auto& c) -> auto& { return c.key.*member; }, keyEdit), 100));
        form.showWhen(field, keyed);
        form.add(field);
    };
    percent(Form::tr("Tolerance"), &ChromaKey::tolerance, 35);
    percent(Form::tr("Softness"), &ChromaKey::softness, 25);
    percent(Form::tr("Spill"), &ChromaKey::spill, 100);
}

void addTitle(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    Section* section = form.section(Form::tr("Title"));
    form.showWhen(section, [&clips] { return std::all_of(clips.begin(), clips.end(), [](const Clip& c) { return !c.title.text.empty(); }); });
    const auto text = [&](std::string CutTitle::* member) {
        return bound<std::string>(clips, [member](auto& c) -> auto& { return c.title.*member; }, titleEdit);
    };
    form.add(form.paragraph(Form::tr("Text"), {}, text(&CutTitle::text)));
    std::vector<std::pair<std::string, QString>> fonts;
    for (const FontCheck& font : checkFonts())
        if (font.ok)
            fonts.emplace_back(font.family, QString::fromStdString(font.family));
    form.add(form.choice(Form::tr("Font"), fixedChoices(fonts), text(&CutTitle::font)));
    form.add(form.number(Form::tr("Weight"), {100, 900, 100, 0, {}, 800, true},
                         bound<int>(clips, [](auto& c) -> auto& { return c.title.weight; }, titleEdit)
                             .as([](int v) { return double(v); }, [](double v) { return static_cast<int>(v); })));
    NumberKind size = kinds::percent(1, 100, 9);
    size.decimals = 1;
    size.step = 0.1;
    form.add(form.number(Form::tr("Size"), size, scaled(bound<double>(clips, [](auto& c) -> auto& { return c.title.size; }, titleEdit), 100)));
    form.add(form.choice(Form::tr("Alignment"),
                         fixedChoices({{"left", Form::tr("Left")}, {"centre", Form::tr("Centre")}, {"right", Form::tr("Right")}}),
                         text(&CutTitle::align)));
    form.add(form.colour(Form::tr("Fill"), text(&CutTitle::fill)));
    form.add(form.colour(Form::tr("Outline"), text(&CutTitle::outlineColour)));
    form.add(form.number(Form::tr("Thickness"), kinds::percent(0, 50, 0),
                         scaled(bound<double>(clips, [](auto& c) -> auto& { return c.title.outline; }, titleEdit), 100)));
    form.add(form.colour(Form::tr("Plate"), text(&CutTitle::boxColour), true));
}

void addTime(Form& form, const PageParts& parts) {
    const std::vector<Clip>& clips = parts.chosen.clips;
    form.section(Form::tr("Time"), false);
    form.add(form.number(Form::tr("Length"), kinds::seconds(0.01, 3600, 1),
                         inSeconds(bound<Duration>(clips, [](auto& c) -> auto& { return c.duration; }, trimEdit))));
    NumberField* from = form.number(Form::tr("Starts at"), kinds::seconds(0, 86400),
                                    bound<TimePoint>(clips, [](auto& c) -> auto& { return c.from; }, trimEdit)
                                        .as([](TimePoint t) { return t.toSeconds(); }, [](double v) { return TimePoint{Duration::seconds(v).flicks}; }));
    from->setToolTip(Form::tr("Where in its media the clip begins"));
    form.add(from);
}

}  // namespace

void fillOverlayPage(Form& form, const PageParts& parts) {
    addTitle(form, parts);
    addPlacement(form, parts);
    addBlending(form, parts);
    addAnimation(form, parts);
    addMotionSections(form, parts);
    addCrop(form, parts);
    addMask(form, parts);
    addKey(form, parts);
    addColourSection(
        form, parts, Form::tr("Colour"), parts.chosen.clips, [](auto& c) -> auto& { return c.grade; }, colourEdit, false);
    addTime(form, parts);
}

void fillSoundPage(Form& form, const PageParts& parts) {
    addClipSoundSection(form, parts);
    addMotionSections(form, parts);
    addTime(form, parts);
}

}  // namespace sw::ui
