#pragma once

#include <cstddef>
#include <cstdint>

namespace sw {

/// How much a client may ask of the gateway, and how long it may take.
struct GatewayLimits {
    int connections = 256;
    int connectionsPerPeer = 256;             ///< from one address
    std::size_t requestLineBytes = 8 << 10;
    std::size_t headBytes = 32 << 10;         ///< request line and headers
    std::size_t headers = 100;
    std::int64_t bufferedBytes = 256 << 20;   ///< bodies held in memory, of all connections together
    std::int64_t bodyBytesPerSecond = 1024;   ///< a slower body is given up, once bodyGraceMs have passed
    int bodyGraceMs = 10'000;
    int headMs = 10'000;
    int idleMs = 30'000;                      ///< from one request to the next
    int answerMs = 600'000;                   ///< until a handler must have answered
    int writeStallMs = 30'000;                ///< without the client taking a byte of its answer
    int lingerMs = 1'000;                     ///< how long what a refused client still sends is read, so that it sees why
    int connectMs = 5'000;                    ///< until a service elsewhere must have taken the request
    int heartbeatMs = 15'000;                 ///< between two signs of life in a stream of events
    int recheckMs = 2'000;                    ///< until a stream of events ends whose token is good for nothing any more
    int drainMs = 10'000;                     ///< how long answers go on when the server ends
    std::int64_t queuedAnswerBytes = 256 << 10;  ///< of one answer, sent but not yet taken
    int workers = 32;                         ///< handlers that run at once off the server's thread
    int waiting = 64;                         ///< requests that wait for a worker
};

}  // namespace sw
