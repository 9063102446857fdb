// The run-time library as far as a failing start goes: it asks the driver, as the real one does, and says what that one says.
#include <dlfcn.h>

static int state(void) {
    void * driver = dlopen("libcuda.so.1", RTLD_NOW);
    int (*init)(unsigned int) = driver ? dlsym(driver, "cuInit") : 0;
    int (*version)(int *) = driver ? dlsym(driver, "cuDriverGetVersion") : 0;
    int number = 0;
    if (!init || !version || version(&number) != 0 || number < 12000) return 35; // cudaErrorInsufficientDriver
    return init(0); // the numbers of both libraries' errors are the same
}

int cudaGetDeviceCount(int * count) { *count = 0; return state(); }
int cudaGetLastError(void) { return state(); }
int cudaPeekAtLastError(void) { return state(); }

const char * cudaGetErrorString(int error) {
    switch (error) {
        case 0: return "no error";
        case 35: return "CUDA driver version is insufficient for CUDA runtime version";
        case 100: return "no CUDA-capable device is detected";
        default: return "unknown error";
    }
}

static void * handle;
void ** __cudaRegisterFatBinary(void * binary) { (void) binary; return &handle; }

#define FAILS(name) int name(void) { return state(); }
FAILS(__cudaPopCallConfiguration)
FAILS(__cudaPushCallConfiguration)
FAILS(__cudaRegisterFatBinaryEnd)
FAILS(__cudaRegisterFunction)
FAILS(__cudaRegisterVar)
FAILS(__cudaUnregisterFatBinary)
FAILS(cudaDeviceCanAccessPeer)
FAILS(cudaDeviceEnablePeerAccess)
FAILS(cudaDeviceGetAttribute)
FAILS(cudaDeviceGetPCIBusId)
FAILS(cudaDeviceSynchronize)
FAILS(cudaEventCreateWithFlags)
FAILS(cudaEventDestroy)
FAILS(cudaEventRecord)
FAILS(cudaEventSynchronize)
FAILS(cudaFree)
FAILS(cudaFreeHost)
FAILS(cudaFuncGetAttributes)
FAILS(cudaFuncSetAttribute)
FAILS(cudaGetDevice)
FAILS(cudaGetDeviceProperties_v2)
FAILS(cudaGraphDestroy)
FAILS(cudaGraphExecDestroy)
FAILS(cudaGraphExecUpdate)
FAILS(cudaGraphInstantiate)
FAILS(cudaGraphLaunch)
FAILS(cudaHostAlloc)
FAILS(cudaHostGetDevicePointer)
FAILS(cudaHostRegister)
FAILS(cudaHostUnregister)
FAILS(cudaLaunchCooperativeKernel)
FAILS(cudaLaunchKernel)
FAILS(cudaLaunchKernelExC)
FAILS(cudaMalloc)
FAILS(cudaMallocHost)
FAILS(cudaMallocManaged)
FAILS(cudaMemGetInfo)
FAILS(cudaMemcpy2DAsync)
FAILS(cudaMemcpyAsync)
FAILS(cudaMemcpyPeerAsync)
FAILS(cudaMemset)
FAILS(cudaMemsetAsync)
FAILS(cudaOccupancyMaxActiveBlocksPerMultiprocessorWithFlags)
FAILS(cudaSetDevice)
FAILS(cudaSetDeviceFlags)
FAILS(cudaStreamBeginCapture)
FAILS(cudaStreamCreateWithFlags)
FAILS(cudaStreamDestroy)
FAILS(cudaStreamEndCapture)
FAILS(cudaStreamIsCapturing)
FAILS(cudaStreamSynchronize)
FAILS(cudaStreamWaitEvent)
