namespace AmazonMcf.Submission;

/// <summary>The order in which results are written if several requests run concurrently.</summary>
public enum McfOutputOrder
{
    /// <summary>Input order. A result is held until all results before it are available.</summary>
    Input,

    /// <summary>Order of completion.</summary>
    Completion,
}
