#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/graph/stage.h"
#include "core/media/sound/sound_file.h"
#include "services/music/mood.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_health.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// What is wanted of a provider of music.
struct MusicWish {
    Mood mood;
    Duration length;
    std::uint64_t seed = 0;
    std::string prompt;  ///< the same in words
};

/// What it gave: any length, loudness and beat.
struct FoundMusic {
    Sound sound;
    std::string model;
    std::string licence;  ///< "" when nothing is known of it
    std::map<std::string, double> used = {};
};

/// Where music comes from behind one protocol. Blocking; any thread. Errors name the provider, why and what to do.
class MusicService {
public:
    virtual ~MusicService() = default;
    virtual Result<FoundMusic> find(const MusicWish& wish, const StageContext& context) = 0;
    /// By its cheapest free route.
    virtual Result<ProviderHealth> health(const std::stop_token& stop) = 0;
};

/// What services work with; all of it outlives them.
struct MusicTools {
    HttpClient* client = nullptr;
    Keys* keys = nullptr;
    WaitFunction wait = reallyWait;  ///< between two questions whether a piece is done
};

/// The service of an entry of kind "music".
std::unique_ptr<MusicService> makeMusicService(const ProviderEntry& entry, const MusicTools& tools);

/// Asks a music provider whether it can be used, without cost.
Result<ProviderHealth> checkMusicProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys,
                                          const std::stop_token& stop);

/// The beginning of a sound file that a provider has sent, as much as `length` needs. Provider when it is none.
Result<Sound> receivedMusic(const std::string& provider, const std::filesystem::path& file, Duration length,
                            const std::stop_token& stop);

}  // namespace sw
