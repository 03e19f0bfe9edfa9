#include "services/music/music_service.h"

#include "core/media/sound/received_sound.h"
#include "services/music/elevenlabs_music.h"
#include "services/music/folder_music.h"
#include "services/music/http_music.h"
#include "services/music/music_fit.h"
#include "services/remote/remote_errors.h"

namespace sw {

std::unique_ptr<MusicService> makeMusicService(const ProviderEntry& entry, const MusicTools& tools) {
    if (entry.protocol == "folder")
        return std::make_unique<FolderMusic>(entry);
    Endpoint endpoint = endpointOf(entry, *tools.keys);
    if (entry.protocol == "elevenlabs")
        return std::make_unique<ElevenLabsMusic>(entry, std::move(endpoint), *tools.client);
    return std::make_unique<HttpMusic>(entry, std::move(endpoint), *tools.client, tools.wait);
}

Result<ProviderHealth> checkMusicProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys,
                                          const std::stop_token& stop) {
    return makeMusicService(entry, {&client, &keys})->health(stop);
}

Result<Sound> receivedMusic(const std::string& provider, const std::filesystem::path& file, Duration length,
                            const std::stop_token& stop) {
    Result<Sound> sound = receivedSoundFile(file, enoughMusic(length), stop);
    if (sound || sound.error().code != ErrorCode::InvalidInput)
        return sound;
    Endpoint named;
    named.provider = provider;
    return unusable(named, sound.error().message, "Try again, or choose another provider.");
}

}  // namespace sw
