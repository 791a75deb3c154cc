namespace AmazonMcf.Testing;

/// <summary>Operating systems a test needs.</summary>
[Flags]
public enum Platforms
{
    Windows = 1,
    Linux = 2,
    Mac = 4,
    Unix = Linux | Mac,
}
