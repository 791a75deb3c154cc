namespace AmazonMcf.Service;

/// <summary>How the service writes the status of an order: clients meet both spellings.</summary>
public enum StatusSpelling
{
    /// <summary>As the live service does: <c>COMPLETE_PARTIALLED</c>.</summary>
    UpperSnake,

    /// <summary>As its description does: <c>CompletePartialled</c>.</summary>
    Pascal,
}
