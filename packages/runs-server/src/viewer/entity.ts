/** A user or team. Entities are made by whoever first logs into them. */
export interface EntityParent {
  name: string
}
