#include "core/model/cut.h"
