/* Reads files with libyaml's events and does nothing with them: what a linter of YAML cannot be faster than. */
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static unsigned char *contents(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(*size + 1);
  if (bytes && fread(bytes, 1, *size, file) != *size) *size = 0;
  fclose(file);
  return bytes;
}

static size_t events(const unsigned char *bytes, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  size_t count = 0;
  yaml_parser_initialize(&parser);
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, bytes, size);
  while (yaml_parser_parse(&parser, &event)) {
    yaml_event_type_t type = event.type;
    yaml_event_delete(&event);
    count++;
    if (type == YAML_STREAM_END_EVENT) break;
  }
  yaml_parser_delete(&parser);
  return count;
}

int main(int argc, char **argv) {
  size_t count = 0;
  for (int number = 1; number < argc; number++) {
    size_t size = 0;
    unsigned char *bytes = contents(argv[number], &size);
    if (bytes) count += events(bytes, size);
    free(bytes);
  }
  printf("%zu events\n", count);
  return 0;
}
