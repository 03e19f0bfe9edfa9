#include <array>
#include <type_traits>

#include "core/base/text.h"
#include "core/model/descriptions.h"
#include "core/model/edit.h"

namespace sw {
namespace record {

inline std::vector<std::pair<const char*, ClipEdge>> enumNames(Of<ClipEdge>) {
    return {{"start", ClipEdge::Start}, {"end", ClipEdge::End}};
}

// clang-format off
template <class V> void describe(V& v, Of<SetBrief>) { v("brief", &SetBrief::brief, ""); }
template <class V> void describe(V& v, Of<SetCanvas>) { v("canvas", &SetCanvas::canvas, ""); }
template <class V> void describe(V& v, Of<SetLook>) { v("look", &SetLook::look, ""); }
template <class V> void describe(V& v, Of<SetVoice>) {
    v("voice", &SetVoice::voice, "a voice's name; empty for the language's default");
    v("speed", &SetVoice::speed, "0.5 to 2");
}
template <class V> void describe(V& v, Of<SetMusic>) {
    v("mood", &SetMusic::mood, "empty for the script's mood");
    v("gainDb", &SetMusic::gainDb, "-60 to 24");
    v("muted", &SetMusic::muted, "");
}
template <class V> void describe(V& v, Of<SetSeed>) { v("seed", &SetSeed::seed, ""); }
template <class V> void describe(V& v, Of<SetProvider>) {
    v("stage", &SetProvider::stage, "");
    v("provider", &SetProvider::provider, "empty for the first that can");
}
template <class V> void describe(V& v, Of<AdoptScript>) { v("script", &AdoptScript::script, "in the gateway's form"); }
template <class V> void describe(V& v, Of<SetTitle>) { v("title", &SetTitle::title, ""); }
template <class V> void describe(V& v, Of<SetDescription>) {
    v("description", &SetDescription::description, "");
    v("hashtags", &SetDescription::hashtags, "one text: \"#a #b\"");
}
template <class V> void describe(V& v, Of<SetSentenceText>) {
    v("sentence", &SetSentenceText::sentence, "");
    v("text", &SetSentenceText::text, "");
}
template <class V> void describe(V& v, Of<SetCaptionText>) {
    v("sentence", &SetCaptionText::sentence, "");
    v("text", &SetCaptionText::text, "empty for what is spoken");
}
template <class V> void describe(V& v, Of<SetSentenceVoice>) {
    v("sentence", &SetSentenceVoice::sentence, "");
    v("voice", &SetSentenceVoice::voice, "");
}
template <class V> void describe(V& v, Of<InsertSentence>) {
    v("scene", &InsertSentence::scene, "");
    v("index", &InsertSentence::index, "the place that it gets, from 0");
    v("text", &InsertSentence::text, "");
}
template <class V> void describe(V& v, Of<RemoveSentence>) { v("sentence", &RemoveSentence::sentence, ""); }
template <class V> void describe(V& v, Of<MoveSentence>) {
    v("sentence", &MoveSentence::sentence, "");
    v("scene", &MoveSentence::scene, "");
    v("index", &MoveSentence::index, "the place that it gets, from 0");
}
template <class V> void describe(V& v, Of<SplitSentence>) {
    v("sentence", &SplitSentence::sentence, "");
    v("word", &SplitSentence::word, "the word that the second sentence starts with, from 1");
}
template <class V> void describe(V& v, Of<SplitScene>) {
    v("sentence", &SplitScene::sentence, "that the second scene starts with");
    v("word", &SplitScene::word, "within the sentence: the word that it starts with, from 1; 0: before the sentence");
    v("shown", &SplitScene::shown, "how long the first scene lasts, for an own video to go on");
}
template <class V> void describe(V& v, Of<JoinSentence>) {
    v("sentence", &JoinSentence::sentence, "is joined with the one after it");
}
template <class V> void describe(V& v, Of<InsertScene>) {
    v("index", &InsertScene::index, "the place that it gets, from 0");
    v("text", &InsertScene::text, "its one sentence");
    v("picturePrompt", &InsertScene::picturePrompt, "");
}
template <class V> void describe(V& v, Of<RemoveScene>) { v("scene", &RemoveScene::scene, ""); }
template <class V> void describe(V& v, Of<MoveScene>) {
    v("scene", &MoveScene::scene, "");
    v("index", &MoveScene::index, "the place that it gets, from 0");
}
template <class V> void describe(V& v, Of<SetScenePicture>) {
    v("scene", &SetScenePicture::scene, "");
    v("prompt", &SetScenePicture::prompt, "");
    v("negativePrompt", &SetScenePicture::negativePrompt, "");
}
template <class V> void describe(V& v, Of<SetSceneCamera>) {
    v("scene", &SetSceneCamera::scene, "");
    v("camera", &SetSceneCamera::camera, "a camera movement");
}
template <class V> void describe(V& v, Of<SetSceneTransition>) {
    v("scene", &SetSceneTransition::scene, "");
    v("transition", &SetSceneTransition::transition, "auto, or a transition");
    v("duration", &SetSceneTransition::duration, "0 for the transition's own; absent: as it is");
}
template <class V> void describe(V& v, Of<SetSceneMood>) {
    v("scene", &SetSceneMood::scene, "");
    v("mood", &SetSceneMood::mood, "");
}
template <class V> void describe(V& v, Of<SetSceneEmphasis>) {
    v("scene", &SetSceneEmphasis::scene, "");
    v("emphasis", &SetSceneEmphasis::emphasis, "");
}
template <class V> void describe(V& v, Of<AddTrack>) {
    v("kind", &AddTrack::kind, "");
    v("name", &AddTrack::name, "");
    v("speech", &AddTrack::speech, "for sounds: music gives way to it");
}
template <class V> void describe(V& v, Of<RemoveTrack>) { v("track", &RemoveTrack::track, ""); }
template <class V> void describe(V& v, Of<SetTrack>) {
    v("track", &SetTrack::track, "");
    v("name", &SetTrack::name, "");
    v("muted", &SetTrack::muted, "");
    v("gainDb", &SetTrack::gainDb, "-60 to 24");
    v("locked", &SetTrack::locked, "absent: as it is");
    v("solo", &SetTrack::solo, "for sounds; absent: as it is");
    v("speech", &SetTrack::speech, "for sounds: music gives way to it; absent: as it is");
}
template <class V> void describe(V& v, Of<MoveTrack>) {
    v("track", &MoveTrack::track, "");
    v("index", &MoveTrack::index, "the place that it gets, from 0");
}
template <class V> void describe(V& v, Of<AddClip>) { v("clip", &AddClip::clip, ""); }
template <class V> void describe(V& v, Of<RemoveClip>) { v("clip", &RemoveClip::clip, ""); }
template <class V> void describe(V& v, Of<MoveClip>) {
    v("clip", &MoveClip::clip, "");
    v("track", &MoveClip::track, "");
    v("anchor", &MoveClip::anchor, "");
    v("offset", &MoveClip::offset, "");
}
template <class V> void describe(V& v, Of<TrimClip>) {
    v("clip", &TrimClip::clip, "");
    v("from", &TrimClip::from, "");
    v("duration", &TrimClip::duration, "");
}
template <class V> void describe(V& v, Of<SplitClip>) {
    v("clip", &SplitClip::clip, "");
    v("at", &SplitClip::at, "from the clip's start");
}
template <class V> void describe(V& v, Of<RollClips>) {
    v("left", &RollClips::left, "");
    v("right", &RollClips::right, "begins where the left one ends");
    v("by", &RollClips::by, "how much later they meet");
}
template <class V> void describe(V& v, Of<SlipClip>) {
    v("clip", &SlipClip::clip, "");
    v("by", &SlipClip::by, "how much later in the media it starts");
}
template <class V> void describe(V& v, Of<RippleTrimClip>) {
    v("clip", &RippleTrimClip::clip, "");
    v("edge", &RippleTrimClip::edge, "");
    v("by", &RippleTrimClip::by, "how much later the edge lies in the clip");
}
template <class V> void describe(V& v, Of<RippleRemoveClip>) { v("clip", &RippleRemoveClip::clip, ""); }
template <class V> void describe(V& v, Of<DuplicateClip>) {
    v("clip", &DuplicateClip::clip, "");
    v("track", &DuplicateClip::track, "");
    v("anchor", &DuplicateClip::anchor, "");
    v("offset", &DuplicateClip::offset, "");
}
template <class V> void describe(V& v, Of<GroupClips>) { v("clips", &GroupClips::clips, "two or more"); }
template <class V> void describe(V& v, Of<UngroupClips>) { v("group", &UngroupClips::group, ""); }
template <class V> void describe(V& v, Of<SetClipKeyframes>) {
    v("clip", &SetClipKeyframes::clip, "");
    v("keyframes", &SetClipKeyframes::keyframes, "all of the clip");
}
template <class V> void describe(V& v, Of<SetClipTransform>) {
    v("clip", &SetClipTransform::clip, "");
    v("rotation", &SetClipTransform::rotation, "degrees clockwise");
    v("mirrored", &SetClipTransform::mirrored, "");
    v("crop", &SetClipTransform::crop, "in fractions of the media; without size: all of it");
}
template <class V> void describe(V& v, Of<ReplaceClipMedia>) {
    v("clip", &ReplaceClipMedia::clip, "");
    v("media", &ReplaceClipMedia::media, "");
    v("from", &ReplaceClipMedia::from, "where in the media the clip starts");
}
template <class V> void describe(V& v, Of<FreezeFrame>) {
    v("clip", &FreezeFrame::clip, "");
    v("at", &FreezeFrame::at, "from the clip's start");
    v("duration", &FreezeFrame::duration, "how long the video stands still");
}
template <class V> void describe(V& v, Of<DetachSound>) {
    v("clip", &DetachSound::clip, "");
    v("track", &DetachSound::track, "for sounds");
}
template <class V> void describe(V& v, Of<SetSceneHold>) {
    v("scene", &SetSceneHold::scene, "");
    v("hold", &SetSceneHold::hold, "how much longer it lasts than what is said in it");
}
template <class V> void describe(V& v, Of<SetSceneLead>) {
    v("scene", &SetSceneLead::scene, "");
    v("lead", &SetSceneLead::lead, "how much later (+) or earlier (-) its picture takes over");
}
template <class V> void describe(V& v, Of<AddMarker>) { v("marker", &AddMarker::marker, ""); }
template <class V> void describe(V& v, Of<SetMarker>) { v("marker", &SetMarker::marker, "as it is to be; known by its id"); }
template <class V> void describe(V& v, Of<RemoveMarker>) { v("marker", &RemoveMarker::marker, ""); }
template <class V> void describe(V& v, Of<SetTake>) {
    v("node", &SetTake::node, "");
    v("take", &SetTake::take, "from 0");
}
template <class V> void describe(V& v, Of<SetLocked>) {
    v("node", &SetLocked::node, "");
    v("locked", &SetLocked::locked, "");
    v("lockedTo", &SetLocked::lockedTo, "the fingerprint of what is kept; absent: the last one made");
}
template <class V> void describe(V& v, Of<AddMedia>) { v("item", &AddMedia::item, ""); }
template <class V> void describe(V& v, Of<SetMedia>) { v("item", &SetMedia::item, "as it is to be; known by its file"); }
template <class V> void describe(V& v, Of<RemoveMedia>) { v("media", &RemoveMedia::media, ""); }
template <class V> void describe(V& v, Of<SetClipSound>) {
    v("clip", &SetClipSound::clip, "");
    v("gainDb", &SetClipSound::gainDb, "-60 to 24");
    v("fadeIn", &SetClipSound::fadeIn, "");
    v("fadeOut", &SetClipSound::fadeOut, "");
    v("fadeCurve", &SetClipSound::fadeCurve, "of both fades; absent: as it is");
    v("pan", &SetClipSound::pan, "-1 (left) to 1 (right); absent: as it is");
}
template <class V> void describe(V& v, Of<SetClipBox>) {
    v("clip", &SetClipBox::clip, "");
    v("box", &SetClipBox::box, "");
}
template <class V> void describe(V& v, Of<SetClipSpeed>) {
    v("clip", &SetClipSpeed::clip, "");
    v("speed", &SetClipSpeed::speed, "how fast a video plays, in order; empty for 1 throughout");
    v("reverse", &SetClipSpeed::reverse, "");
}
template <class V> void describe(V& v, Of<SetClipColour>) {
    v("clip", &SetClipColour::clip, "");
    v("grade", &SetClipColour::grade, "");
}
template <class V> void describe(V& v, Of<SetClipBlend>) {
    v("clip", &SetClipBlend::clip, "");
    v("blend", &SetClipBlend::blend, "");
    v("opacity", &SetClipBlend::opacity, "0 to 1");
}
template <class V> void describe(V& v, Of<SetClipMask>) {
    v("clip", &SetClipMask::clip, "");
    v("mask", &SetClipMask::mask, "");
}
template <class V> void describe(V& v, Of<SetClipKey>) {
    v("clip", &SetClipKey::clip, "");
    v("key", &SetClipKey::key, "");
}
template <class V> void describe(V& v, Of<SetSceneColour>) {
    v("scene", &SetSceneColour::scene, "");
    v("grade", &SetSceneColour::grade, "");
}
template <class V> void describe(V& v, Of<SetFilmColour>) { v("grade", &SetFilmColour::grade, ""); }
template <class V> void describe(V& v, Of<SetClipAnimation>) {
    v("clip", &SetClipAnimation::clip, "");
    v("animation", &SetClipAnimation::animation, "");
}
template <class V> void describe(V& v, Of<SetClipTitle>) {
    v("clip", &SetClipTitle::clip, "");
    v("title", &SetClipTitle::title, "");
}
template <class V> void describe(V& v, Of<SetVariant>) {
    v("name", &SetVariant::name, "W:H, such as 1:1");
    v("width", &SetVariant::width, "pixels");
    v("height", &SetVariant::height, "pixels");
    v("safe", &SetVariant::safe, "");
}
template <class V> void describe(V& v, Of<RemoveVariant>) { v("name", &RemoveVariant::name, ""); }
template <class V> void describe(V& v, Of<SetVariantPlace>) {
    v("variant", &SetVariantPlace::variant, "its name");
    v("what", &SetVariantPlace::what, "a clip, image/scene-2 or captions");
    v("place", &SetVariantPlace::place, "absent: where the base layout puts it");
}
template <class V> void describe(V& v, Of<SetPictureStyle>) {
    v("prompt", &SetPictureStyle::prompt, "comes behind each picture's own prompt");
    v("negativePrompt", &SetPictureStyle::negativePrompt, "what is to stay out of all pictures");
}
template <class V> void describe(V& v, Of<SetCharacter>) {
    v("name", &SetCharacter::name, "as prompts and sentences call it");
    v("description", &SetCharacter::description, "how it looks");
    v("reference", &SetCharacter::reference, "a picture of it; absent: as it is");
}
template <class V> void describe(V& v, Of<RemoveCharacter>) { v("name", &RemoveCharacter::name, ""); }
template <class V> void describe(V& v, Of<SetOrigin>) { v("origin", &SetOrigin::origin, "absent members: no version of another short"); }
template <class V> void describe(V& v, Of<SetOverride>) {
    v("node", &SetOverride::node, "");
    v("value", &SetOverride::value, "");
}
// clang-format on

}  // namespace record

namespace {

struct EditNames {
    const char* name;
    const char* label;
};

// In the order of the variant's alternatives.
constexpr std::array<EditNames, std::variant_size_v<Edit>> kNames = {{
    {"SetBrief", "Change brief"},
    {"SetCanvas", "Change canvas"},
    {"SetLook", "Change look"},
    {"SetVoice", "Change voice"},
    {"SetMusic", "Change music"},
    {"SetSeed", "Change seed"},
    {"SetProvider", "Choose provider"},
    {"AdoptScript", "Adopt script"},
    {"SetTitle", "Change title"},
    {"SetDescription", "Change description"},
    {"SetSentenceText", "Change sentence"},
    {"SetCaptionText", "Change captions"},
    {"SetSentenceVoice", "Change sentence's voice"},
    {"InsertSentence", "Insert sentence"},
    {"RemoveSentence", "Remove sentence"},
    {"MoveSentence", "Move sentence"},
    {"SplitSentence", "Split sentence"},
    {"JoinSentence", "Join sentences"},
    {"InsertScene", "Insert scene"},
    {"RemoveScene", "Remove scene"},
    {"MoveScene", "Move scene"},
    {"SetScenePicture", "Change picture"},
    {"SetSceneCamera", "Change camera"},
    {"SetSceneTransition", "Change transition"},
    {"SetSceneMood", "Change mood"},
    {"SetSceneEmphasis", "Change emphasis"},
    {"AddTrack", "Add track"},
    {"RemoveTrack", "Remove track"},
    {"SetTrack", "Change track"},
    {"AddClip", "Add clip"},
    {"RemoveClip", "Remove clip"},
    {"MoveClip", "Move clip"},
    {"TrimClip", "Trim clip"},
    {"SetClipSound", "Change clip's sound"},
    {"SetClipBox", "Change clip's place"},
    {"SetClipSpeed", "Change clip's speed"},
    {"SetClipColour", "Change clip's colour"},
    {"SetClipBlend", "Change clip's blending"},
    {"SetClipMask", "Change clip's mask"},
    {"SetClipKey", "Change clip's key"},
    {"SetSceneColour", "Change scene's colour"},
    {"SetFilmColour", "Change film's colour"},
    {"SetClipAnimation", "Change clip's animation"},
    {"SetClipTitle", "Change clip's title"},
    {"SetOverride", "Change generated clip"},
    {"MoveTrack", "Move track"},
    {"SplitClip", "Split clip"},
    {"RollClips", "Roll edit"},
    {"SlipClip", "Slip clip"},
    {"RippleTrimClip", "Ripple trim"},
    {"RippleRemoveClip", "Ripple delete"},
    {"DuplicateClip", "Duplicate clip"},
    {"GroupClips", "Group"},
    {"UngroupClips", "Ungroup"},
    {"SetClipKeyframes", "Change keyframes"},
    {"SetClipTransform", "Transform clip"},
    {"ReplaceClipMedia", "Replace media"},
    {"FreezeFrame", "Freeze frame"},
    {"DetachSound", "Detach sound"},
    {"SetSceneHold", "Change scene length"},
    {"SetSceneLead", "Roll scenes"},
    {"AddMarker", "Add marker"},
    {"SetMarker", "Change marker"},
    {"RemoveMarker", "Remove marker"},
    {"SetTake", "Choose take"},
    {"SetLocked", "Lock / Unlock"},
    {"AddMedia", "Import media"},
    {"SetMedia", "Change media"},
    {"RemoveMedia", "Remove media"},
    {"SplitScene", "Split scene"},
    {"SetVariant", "Change shape"},
    {"RemoveVariant", "Remove shape"},
    {"SetVariantPlace", "Move in this shape"},
    {"SetPictureStyle", "Change style of pictures"},
    {"SetCharacter", "Change character"},
    {"RemoveCharacter", "Remove character"},
    {"SetOrigin", "Change origin"},
}};

template <std::size_t I = 0>
Result<Edit> decodeAlternative(std::size_t index, const Json& json) {
    if constexpr (I == std::variant_size_v<Edit>) {
        return fail(ErrorCode::Internal, "There is no such edit.");
    } else {
        using T = std::variant_alternative_t<I, Edit>;
        if (index != I)
            return decodeAlternative<I + 1>(index, json);
        const Json shape = record::memberSchema<T>();
        for (const Json& name : shape["required"])
            if (!json.contains(name.get_ref<const std::string&>()))
                return fail(ErrorCode::InvalidInput, std::string("The edit ") + kNames[I].name + " needs \"" +
                                                         name.get<std::string>() + "\".");
        for (const auto& [name, value] : json.items())
            if (name != "edit" && !shape["properties"].contains(name))
                return fail(ErrorCode::InvalidInput,
                            std::string("The edit ") + kNames[I].name + " has no member \"" + name + "\".");
        SW_TRY(T edit, record::decode<T>(json, ""));
        return Edit(std::in_place_index<I>, std::move(edit));
    }
}

template <std::size_t... I>
Json schemas(std::index_sequence<I...>) {
    Json all = Json::object();
    const auto add = [&](const EditNames& names, Json schema) {
        schema["properties"]["edit"] = {{"const", names.name}};
        schema["required"].insert(schema["required"].begin(), "edit");
        schema["additionalProperties"] = false;
        all[names.name] = {{"label", names.label}, {"schema", std::move(schema)}};
    };
    (add(kNames[I], record::memberSchema<std::variant_alternative_t<I, Edit>>()), ...);
    return all;
}

}  // namespace

std::string editName(const Edit& edit) {
    return kNames[edit.index()].name;
}

std::string editLabel(const Edit& edit) {
    if (const auto* lock = std::get_if<SetLocked>(&edit))
        return lock->locked ? "Lock" : "Unlock";
    if (const auto* set = std::get_if<SetVariantPlace>(&edit); set && !set->place)
        return "Back to the base layout";
    return kNames[edit.index()].label;
}

Json editToJson(const Edit& edit) {
    Json json = std::visit([](const auto& e) { return record::encode(e); }, edit);
    json["edit"] = editName(edit);
    return json;
}

Result<Edit> editFromJson(const Json& json) {
    const std::string name = stringOr(json, "edit");
    if (name.empty())
        return fail(ErrorCode::InvalidInput, "An edit must be an object with a member \"edit\", its name.");
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (name == kNames[i].name)
            return decodeAlternative(i, json);
        names.emplace_back(kNames[i].name);
    }
    const std::string near = nearest(name, names);
    return fail(ErrorCode::InvalidInput, "There is no edit \"" + name + "\"" +
                                             (near.empty() ? "; `shortwright edits` lists all." : ". Did you mean " + near + "?"));
}

Json editSchemas() {
    return schemas(std::make_index_sequence<std::variant_size_v<Edit>>());
}

}  // namespace sw
