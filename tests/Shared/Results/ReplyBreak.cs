namespace AmazonMcf.Testing.Results;

/// <summary>What is wrong with a reply as a message.</summary>
public enum ReplyBreak
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection breaks before a byte of it.</summary>
    Reset,

    /// <summary>Its body breaks off although its head came whole.</summary>
    CutOff,

    /// <summary>Its body says an encoding and cannot be decoded.</summary>
    Undecodable,
}
