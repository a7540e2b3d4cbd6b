/*
 * distance NEAR FAR MILLISECONDS: two network namespaces, far apart.
 *
 * Makes two network namespaces of its own, gives each its loopback and a TUN device with one of the
 * two addresses, and hands every packet over after so many milliseconds, in both directions: a round
 * trip takes twice as long. It says where the namespaces are found (for nsenter), and ends with its
 * standard input; the namespaces go when the last program in them is gone.
 *
 * Stands in for `tc netem`, which many kernels are built without. Needs root and /dev/net/tun.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define WAITING_MOST 8192
#define LONGEST 65536

struct packet {
  long long due;
  ssize_t length;
  unsigned char *octets;
};

/* A queue to one end: packets come out in the order in which they went in. */
struct way {
  int from, to;
  struct packet waiting[WAITING_MOST];
  int first, next;
};

static struct way ways[2];

static void need(int succeeded, const char *what) {
  if (succeeded) return;
  perror(what);
  exit(1);
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void set_address(int control, struct ifreq *device, unsigned long what, const char *address) {
  struct sockaddr_in *in = (struct sockaddr_in *)&device->ifr_addr;
  memset(in, 0, sizeof *in);
  in->sin_family = AF_INET;
  need(inet_pton(AF_INET, address, &in->sin_addr) == 1, address);
  need(ioctl(control, what, device) == 0, address);
}

static void switch_on(int control, const char *name) {
  struct ifreq device = {0};
  strcpy(device.ifr_name, name);
  device.ifr_flags = IFF_UP | IFF_RUNNING;
  need(ioctl(control, SIOCSIFFLAGS, &device) == 0, name);
}

/* Enters a new namespace with its loopback and a TUN device up; what comes back reads and writes the
 * packets of the device. */
static int enter_new_namespace(const char *address) {
  need(unshare(CLONE_NEWNET) == 0, "a namespace of our own");
  int tun = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
  struct ifreq device = {0};
  device.ifr_flags = IFF_TUN | IFF_NO_PI;
  strcpy(device.ifr_name, "distance");
  need(tun >= 0 && ioctl(tun, TUNSETIFF, &device) == 0, "/dev/net/tun");
  int control = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  set_address(control, &device, SIOCSIFADDR, address);
  set_address(control, &device, SIOCSIFNETMASK, "255.255.255.0");
  switch_on(control, "lo");
  switch_on(control, "distance");
  close(control);
  return tun;
}

static int this_namespace(void) {
  int fd = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
  need(fd >= 0, "/proc/self/ns/net");
  return fd;
}

static void take(struct way *way, long long delay) {
  static unsigned char octets[LONGEST];
  for (ssize_t length; (length = read(way->from, octets, sizeof octets)) > 0;) {
    int after = (way->next + 1) % WAITING_MOST;
    if (after == way->first) continue; /* Full: lost, as on any way. */
    struct packet *packet = &way->waiting[way->next];
    packet->due = now() + delay;
    packet->length = length;
    packet->octets = malloc(length);
    need(packet->octets != NULL, "memory");
    memcpy(packet->octets, octets, length);
    way->next = after;
  }
}

/* Hands over what is due, and tells when the next one is: -1 where none waits. */
static long long hand_over(struct way *way) {
  while (way->first != way->next) {
    struct packet *packet = &way->waiting[way->first];
    if (packet->due > now()) return packet->due;
    if (write(way->to, packet->octets, packet->length) < 0) perror("lost");
    free(packet->octets);
    way->first = (way->first + 1) % WAITING_MOST;
  }
  return -1;
}

static void carry(long long delay) {
  struct pollfd all[3] = {
      {ways[0].from, POLLIN, 0}, {ways[1].from, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
  for (;;) {
    long long there = hand_over(&ways[0]), back = hand_over(&ways[1]);
    long long due = there < 0 || (back >= 0 && back < there) ? back : there;
    long long rest = due < 0 ? 1000000000LL : due - now();
    struct timespec pause = {0, 0};
    if (rest > 0) pause = (struct timespec){rest / 1000000000, rest % 1000000000};
    if (ppoll(all, 3, &pause, NULL) <= 0) continue;
    if (all[2].revents) return;
    take(&ways[0], delay);
    take(&ways[1], delay);
  }
}

int main(int count, char **words) {
  if (count != 4) {
    fputs("usage: distance NEAR-ADDRESS FAR-ADDRESS MILLISECONDS\n", stderr);
    return 2;
  }
  int near = enter_new_namespace(words[1]), near_namespace = this_namespace();
  int far = enter_new_namespace(words[2]), far_namespace = this_namespace();
  ways[0] = (struct way){.from = near, .to = far};
  ways[1] = (struct way){.from = far, .to = near};
  printf("/proc/%d/fd/%d /proc/%d/fd/%d\n", getpid(), near_namespace, getpid(), far_namespace);
  fflush(stdout);
  carry((long long)(atof(words[3]) * 1e6));
  return 0;
}
