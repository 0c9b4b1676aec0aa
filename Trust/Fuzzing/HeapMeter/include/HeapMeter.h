#ifndef HEAP_METER_H
#define HEAP_METER_H

// How many bytes of the heap are in use, as the C library rounds them up.
//
// The target takes the place of malloc and its kin in the whole process, the Swift runtime and
// Foundation included, and passes everything on to the C library. Stacks and what is mapped past
// malloc are not counted.

/// The bytes in use.
long heap_meter_live(void);

/// The most bytes that were in use at once since the last reset.
long heap_meter_peak(void);

/// Begins a new measurement at what is in use now.
void heap_meter_reset(void);

#endif
