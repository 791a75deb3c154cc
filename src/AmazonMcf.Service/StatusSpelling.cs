namespace AmazonMcf.Service;

/// <summary>How the service spells order statuses; clients must handle both spellings.</summary>
public enum StatusSpelling
{
    /// <summary>As in responses of the live service: <c>COMPLETE_PARTIALLED</c>.</summary>
    UpperSnake,

    /// <summary>As in the API description: <c>CompletePartialled</c>.</summary>
    Pascal,
}
