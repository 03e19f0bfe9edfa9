#pragma once

#include <vector>

namespace sw {

/// The MIDI key of a scale degree: 0 is the tonic, 7 the octave above, −1 the note below it. `scale` holds the seven
/// half-tone steps above the tonic.
int keyOfDegree(const std::vector<int>& scale, int tonic, int degree);

/// The degrees of the chord on `degree`: root, third, fifth and, if wished for, the seventh.
std::vector<int> chordDegrees(int degree, bool seventh);

/// The degree of a chord's note nearest to `degree`; ties go down.
int nearestChordDegree(int degree, int chord);

/// The close position of a chord's keys, any inversion and octave, rising, that moves least from `previous` and stays
/// near the key `centre`. `previous` may be empty.
std::vector<int> voiced(const std::vector<int>& keys, const std::vector<int>& previous, int centre);

}  // namespace sw
