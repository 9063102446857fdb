// A driver that is too old or finds no GPU. VERSION is CUDA's, 11040 for 11.4; RESULT a CUresult, 0 for success.
static int result(void) { return RESULT; }

int cuInit(unsigned int flags) { (void) flags; return result(); }
int cuDriverGetVersion(int * version) { *version = VERSION; return 0; }
int cuGetErrorString(int error, const char ** text) { (void) error; *text = "stub driver"; return 0; }

#define FAILS(name) int name(void) { return 999; /* CUDA_ERROR_UNKNOWN */ }
FAILS(cuDeviceGet)
FAILS(cuDeviceGetAttribute)
FAILS(cuMemAddressFree)
FAILS(cuMemAddressReserve)
FAILS(cuMemCreate)
FAILS(cuMemGetAllocationGranularity)
FAILS(cuMemMap)
FAILS(cuMemRelease)
FAILS(cuMemSetAccess)
FAILS(cuMemUnmap)
