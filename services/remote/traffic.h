#pragma once

namespace sw {

/// What becomes of the calls that a project makes. Keep: answers that were paid for stay until their result is an asset.
/// Record: all answers stay. Replay: they are given again, and nobody is called.
enum class Traffic { Keep, Record, Replay };

}  // namespace sw
