/// The commit that the program is of, its day, and how it was linked: what `CULTURELINT_BUILD` held when it was built.
const char *_Nonnull culturelint_build(void);
