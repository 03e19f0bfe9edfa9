#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/model/project.h"
#include "core/model/record.h"

namespace sw {

// Each edit is a small value; its name in JSON is the name of its struct. What it does is in apply.cpp.

struct SetBrief {
    Brief brief;
};
struct SetCanvas {
    Canvas canvas;
};
struct SetLook {
    Look look;
};
struct SetVoice {
    std::string voice;
    double speed = 1;
};
struct SetMusic {
    std::string mood;
    double gainDb = 0;
    bool muted = false;
};
struct SetSeed {
    std::uint64_t seed = 1;
};
struct SetProvider {
    std::string stage;
    std::string provider;
};
/// Takes a script in the gateway's form, as the llm stage proposes it. Sentences whose text is already in the project
/// keep their identity, so that nothing about them is made again.
struct AdoptScript {
    Json script;
};
struct SetTitle {
    std::string title;
};
struct SetDescription {
    std::string description;
    std::string hashtags;
};
struct SetSentenceText {
    SentenceId sentence;
    std::string text;
};
/// Changes what captions show of a sentence, not what is spoken: words that stay keep their times. An empty text takes it
/// back.
struct SetCaptionText {
    SentenceId sentence;
    std::string text;
};
struct SetSentenceVoice {
    SentenceId sentence;
    std::string voice;
};
struct InsertSentence {
    SceneId scene;
    int index = 0;
    std::string text;
};
struct RemoveSentence {
    SentenceId sentence;
};
struct MoveSentence {
    SentenceId sentence;
    SceneId scene;
    int index = 0;
};
/// An own recording is divided along with it. Drawings of this and of what follows are in apply_split.cpp.
struct SplitSentence {
    SentenceId sentence;
    int word = 1;
};
/// Divides a scene before a sentence or, with `word` from 1, within it before that word; makes the second scene. Both show
/// the same picture. `shown` is how long the first one lasts, so that a video of the creator's own goes on in the second.
struct SplitScene {
    SentenceId sentence;
    int word = 0;
    std::optional<Duration> shown = {};
};
struct JoinSentence {
    SentenceId sentence;
};
struct InsertScene {
    int index = 0;
    std::string text;
    std::string picturePrompt;
};
struct RemoveScene {
    SceneId scene;
};
struct MoveScene {
    SceneId scene;
    int index = 0;
};
struct SetScenePicture {
    SceneId scene;
    std::string prompt;
    std::string negativePrompt;
};
struct SetSceneCamera {
    SceneId scene;
    std::string camera;
};
/// `duration` as Scene::transitionLength; not given: as it is.
struct SetSceneTransition {
    SceneId scene;
    std::string transition;
    std::optional<Duration> duration = {};
};
struct SetSceneMood {
    SceneId scene;
    std::string mood;
};
struct SetSceneEmphasis {
    SceneId scene;
    std::vector<std::string> emphasis;
};
struct AddTrack {
    TrackKind kind = TrackKind::Sound;
    std::string name;
    std::optional<bool> speech = {};
};
struct RemoveTrack {
    TrackId track;
};
/// What is not given of `locked`, `solo` and `speech` stays as it is. All that changes the clips of a locked track is refused.
struct SetTrack {
    TrackId track;
    std::string name;
    bool muted = false;
    double gainDb = 0;
    std::optional<bool> locked = {};
    std::optional<bool> solo = {};
    std::optional<bool> speech = {};
};
/// `index` is the place that it gets, from 0: overlay tracks lie over those before them.
struct MoveTrack {
    TrackId track;
    int index = 0;
};
/// The clip's id is given out by apply(); the one in `clip` is ignored.
struct AddClip {
    Clip clip;
};
struct RemoveClip {
    ClipId clip;
};
struct MoveClip {
    ClipId clip;
    TrackId track;
    Anchor anchor;
    Duration offset;
};
struct TrimClip {
    ClipId clip;
    TimePoint from;
    Duration duration;
};
/// Divides a clip at a clip time; makes the second part. Drawings of this and of what follows are in apply_clips.cpp.
struct SplitClip {
    ClipId clip;
    Duration at;
};
/// Moves the joint of two clips that touch, `by` later: `left` gets longer and `right` shorter.
struct RollClips {
    ClipId left;
    ClipId right;
    Duration by;
};
/// Shows what is `by` later in the media, in the same place for the same time.
struct SlipClip {
    ClipId clip;
    Duration by;
};
enum class ClipEdge { Start, End };
/// Moves one edge of what is used of the media `by` later; what starts later on the track keeps its distance.
struct RippleTrimClip {
    ClipId clip;
    ClipEdge edge = ClipEdge::End;
    Duration by;
};
/// Removes a clip; what starts later on the track moves up by its length.
struct RippleRemoveClip {
    ClipId clip;
};
/// Makes a clip like this one, in no group.
struct DuplicateClip {
    ClipId clip;
    TrackId track;
    Anchor anchor;
    Duration offset;
};
/// Makes a group of two clips or more; they leave the ones that they were in.
struct GroupClips {
    std::vector<ClipId> clips;
};
struct UngroupClips {
    GroupId group;
};
/// In any order; none for a clip that stays as it is.
struct SetClipKeyframes {
    ClipId clip;
    std::vector<Keyframe> keyframes;
};
/// As the members of Clip.
struct SetClipTransform {
    ClipId clip;
    double rotation = 0;
    bool mirrored = false;
    Box crop;
};
/// Everything else about the clip stays.
struct ReplaceClipMedia {
    ClipId clip;
    MediaRef media;
    TimePoint from;
};
/// Lets a video stand still for `duration` at a clip time, then go on; makes the clip that stands still. What starts
/// later on the track moves along.
struct FreezeFrame {
    ClipId clip;
    Duration at;
    Duration duration;
};
/// Makes a clip of a video's sound on a sound track; the video goes on without it.
struct DetachSound {
    ClipId clip;
    TrackId track;
};
/// What is not given of `fadeCurve` and `pan` stays as it is.
struct SetClipSound {
    ClipId clip;
    double gainDb = 0;
    Duration fadeIn;
    Duration fadeOut;
    std::optional<FadeCurve> fadeCurve = {};
    std::optional<double> pan = {};
};
struct SetClipBox {
    ClipId clip;
    Box box;
};
/// `speed` as CutLayer::speed; empty for 1 throughout.
struct SetClipSpeed {
    ClipId clip;
    std::vector<SpeedKey> speed;
    bool reverse = false;
};
struct SetClipColour {
    ClipId clip;
    ColourGrade grade;
};
struct SetClipBlend {
    ClipId clip;
    BlendMode blend = BlendMode::Normal;
    double opacity = 1;
};
struct SetClipMask {
    ClipId clip;
    LayerMask mask;
};
struct SetClipKey {
    ClipId clip;
    ChromaKey key;
};
struct SetSceneColour {
    SceneId scene;
    ColourGrade grade;
};
struct SetFilmColour {
    ColourGrade grade;
};
struct SetClipAnimation {
    ClipId clip;
    OverlayAnimation animation;
};
struct SetClipTitle {
    ClipId clip;
    CutTitle title;
};
/// As Scene::hold and Scene::lead.
struct SetSceneHold {
    SceneId scene;
    Duration hold;
};
struct SetSceneLead {
    SceneId scene;
    Duration lead;
};
/// The marker's id is given out by apply(); the one in `marker` is ignored.
struct AddMarker {
    Marker marker;
};
/// The marker with the same id becomes this one.
struct SetMarker {
    Marker marker;
};
struct RemoveMarker {
    MarkerId marker;
};
/// As the members of Override of what `node` names. What is not given of `lockedTo` is "".
struct SetTake {
    std::string node;
    int take = 0;
};
struct SetLocked {
    std::string node;
    bool locked = false;
    std::optional<std::string> lockedTo = {};
};
/// Puts a file of the media folder into the bin.
struct AddMedia {
    MediaItem item;
};
/// The item with the same file becomes this one.
struct SetMedia {
    MediaItem item;
};
/// Only what is used nowhere can be taken out of the bin.
struct RemoveMedia {
    MediaRef media;
};
/// `node` names something generated ("image/scene-2", "music"); an Override of only defaults takes the change back.
struct SetOverride {
    std::string node;
    Override value;
};

/// Makes the variant of that name ("1:1": width and height, as small whole numbers), or gives it another size or safe area: its
/// places grow and shrink along. Drawings of what variants are: variants.h.
struct SetVariant {
    std::string name;
    int width = 1080;
    int height = 1080;
    SafeArea safe;
};
struct RemoveVariant {
    std::string name;
};
/// As Variant::places; without a place, `what` lies where its base layout puts it.
struct SetVariantPlace {
    std::string variant;
    std::string what;
    std::optional<Place> place = {};
};

struct SetPictureStyle {
    std::string prompt;
    std::string negativePrompt;
};
/// Makes the character of that name, or describes it anew. `reference` not given: as it is.
struct SetCharacter {
    std::string name;
    std::string description;
    std::optional<MediaRef> reference = {};
};
struct RemoveCharacter {
    std::string name;
};
/// Says which short this one is a version of.
struct SetOrigin {
    Origin origin;
};

/// Everything that can change a project.
using Edit = std::variant<SetBrief, SetCanvas, SetLook, SetVoice, SetMusic, SetSeed, SetProvider, AdoptScript, SetTitle,
                          SetDescription, SetSentenceText, SetCaptionText, SetSentenceVoice, InsertSentence, RemoveSentence, MoveSentence,
                          SplitSentence, JoinSentence, InsertScene, RemoveScene, MoveScene, SetScenePicture,
                          SetSceneCamera, SetSceneTransition, SetSceneMood, SetSceneEmphasis, AddTrack, RemoveTrack,
                          SetTrack, AddClip, RemoveClip, MoveClip, TrimClip, SetClipSound, SetClipBox, SetClipSpeed, SetClipColour,
                          SetClipBlend, SetClipMask, SetClipKey, SetSceneColour, SetFilmColour,
                          SetClipAnimation, SetClipTitle, SetOverride, MoveTrack, SplitClip, RollClips, SlipClip,
                          RippleTrimClip, RippleRemoveClip, DuplicateClip, GroupClips, UngroupClips, SetClipKeyframes,
                          SetClipTransform, ReplaceClipMedia, FreezeFrame, DetachSound, SetSceneHold, SetSceneLead,
                          AddMarker, SetMarker, RemoveMarker, SetTake, SetLocked, AddMedia, SetMedia, RemoveMedia, SplitScene,
                          SetVariant, RemoveVariant, SetVariantPlace, SetPictureStyle, SetCharacter, RemoveCharacter, SetOrigin>;

/// What apply() gives back: the project after the edit, and the identity of what it made ("" when nothing was made).
struct Applied {
    Project project;
    std::string made;
};

/// Applies one edit. Pure, total and deterministic; the error says which thing is missing or wrong.
Result<Applied> apply(const Project& project, const Edit& edit);

/// Applies all edits, or none: the error names the number of the edit (from 1) that could not be applied.
Result<Project> applyAll(Project project, const std::vector<Edit>& edits);

/// The edit's name as in JSON: "SetSentenceText".
std::string editName(const Edit& edit);

/// What undo is called in a menu: "Change sentence".
std::string editLabel(const Edit& edit);

Json editToJson(const Edit& edit);

/// {"edit":"SetSentenceText","sentence":"sentence-3","text":"…"}. All members without a default must be there, and no
/// unknown one; the error names the member, or the nearest edit.
Result<Edit> editFromJson(const Json& json);

/// Every edit with its label and JSON schema: {"SetSentenceText":{"label","schema"},…}.
Json editSchemas();

}  // namespace sw
