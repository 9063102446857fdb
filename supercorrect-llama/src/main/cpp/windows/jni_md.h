// The JNI's types on 64-bit Windows, for a compiler on another system, whose JDK has this file for itself.
// SPDX-License-Identifier: Apache-2.0
#ifndef _JAVASOFT_JNI_MD_H_
#define _JAVASOFT_JNI_MD_H_

#define JNIEXPORT __declspec(dllexport)
#define JNIIMPORT __declspec(dllimport)
#define JNICALL __stdcall

typedef int jint;
typedef long long jlong;
typedef signed char jbyte;

#endif
